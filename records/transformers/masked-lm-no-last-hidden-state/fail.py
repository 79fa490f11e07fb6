"""Raises the error: asks a masked language model for `last_hidden_state`."""
import torch
from transformers import BertConfig, BertForMaskedLM

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertForMaskedLM(config).eval()
with torch.no_grad():
    out = model(torch.tensor([[5, 6, 7]]))
print(out.last_hidden_state)
