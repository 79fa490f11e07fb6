"""Workaround 1: without gradients from the start; detach() afterwards gives the same numbers."""
import numpy as np
import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
ids = torch.tensor([[5, 6, 7]])

model.eval()
with torch.inference_mode():
    without = model(ids).last_hidden_state[:, 0].numpy()
detached = model(ids).last_hidden_state[:, 0].detach().numpy()
forced = model(ids).last_hidden_state[:, 0].numpy(force=True)
assert np.allclose(without, detached, atol=1e-6) and np.allclose(without, forced, atol=1e-6)
print(without.shape, "inference_mode = detach = force")
