"""Workaround 1: make the index int64 with long()."""

import torch

torch.manual_seed(0)
hidden = torch.randn(2, 7, 384)
mask = torch.tensor([[1.0] * 7, [1.0] * 3 + [0.0] * 4])
last = (mask.sum(1).long() - 1).view(-1, 1, 1).expand(-1, 1, 384)
vectors = torch.gather(hidden, 1, last).squeeze(1)
print("index", last.dtype, "vectors", tuple(vectors.shape))
assert torch.equal(vectors[0], hidden[0, 6]) and torch.equal(vectors[1], hidden[1, 2])
