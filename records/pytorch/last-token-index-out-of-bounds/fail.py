"""Raises the error: the number of tokens is used as the index of the last token."""
import torch

hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])
last = hidden[torch.arange(2), mask.sum(1)]
