"""Workaround 2: one row at a time needs no padding."""

import torch
from transformers import LlamaConfig, LlamaForSequenceClassification

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, num_labels=1
)
model = LlamaForSequenceClassification(config).eval()
rows = [[5, 6, 7], [8, 9]]
with torch.no_grad():
    scores = [model(input_ids=torch.tensor([row])).logits.item() for row in rows]
print(len(scores), "scores")
assert len(scores) == 2
