"""Raises the error: last-token pooling with gather and an index that is not int64."""

import torch

torch.manual_seed(0)
hidden = torch.randn(2, 7, 384)  # (texts, tokens, width)
mask = torch.tensor([[1.0] * 7, [1.0] * 3 + [0.0] * 4])  # a float mask makes a float index
last = (mask.sum(1) - 1).view(-1, 1, 1).expand(-1, 1, 384)
torch.gather(hidden, 1, last)
