"""Workaround 2: index with two integer tensors; no expand is needed."""

import torch

torch.manual_seed(0)
hidden = torch.randn(2, 7, 384)
mask = torch.tensor([[1.0] * 7, [1.0] * 3 + [0.0] * 4])
vectors = hidden[torch.arange(2), mask.sum(1).long() - 1]
print("vectors", tuple(vectors.shape))
assert torch.equal(vectors[1], hidden[1, 2])
