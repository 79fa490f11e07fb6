"""Raises the error: multiplies hidden states (2, 7, 384) by a mask (2, 7)."""
import torch

hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])
mean = (hidden * mask).sum(1) / mask.sum(1)
