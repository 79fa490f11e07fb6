"""Workaround 1: CLS and mean pooling straight from `last_hidden_state`, for a model without a pooler."""
import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config, add_pooling_layer=False).eval()
ids = torch.tensor([[5, 6, 7], [8, 9, 0]])
mask = torch.tensor([[1, 1, 1], [1, 1, 0]])
with torch.no_grad():
    hidden = model(ids, attention_mask=mask).last_hidden_state
cls = hidden[:, 0]
weights = mask.unsqueeze(-1).to(hidden.dtype)
mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
assert cls.shape == mean.shape == (2, 16)
assert torch.allclose(mean[1], hidden[1, :2].mean(0), atol=1e-6)
print("cls", tuple(cls.shape), "mean", tuple(mean.shape))
