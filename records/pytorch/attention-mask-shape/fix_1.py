"""Workaround 1: the mask gets a last axis; numerator and denominator use the same mask."""
import torch

hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])

weights = mask.unsqueeze(-1).to(hidden.dtype)  # (2, 7, 1)
mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
assert mean.shape == (2, 384)
assert torch.allclose(mean[1], hidden[1, :3].mean(0), atol=1e-6)
print(tuple(weights.shape), tuple(mean.shape))
