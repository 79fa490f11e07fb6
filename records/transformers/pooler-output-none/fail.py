"""Raises the error: asks a BERT model that was built without a pooler for `pooler_output`."""
import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config, add_pooling_layer=False).eval()
with torch.no_grad():
    out = model(torch.tensor([[5, 6, 7]]))
print(out.pooler_output.shape)
