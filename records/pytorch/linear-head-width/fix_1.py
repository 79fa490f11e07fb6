"""Workaround 1: make the layer as wide as the vectors."""

import torch

embeddings = torch.ones(16, 384)
head = torch.nn.Linear(embeddings.shape[1], 10)
out = head(embeddings)
print("in_features", head.in_features, "output", tuple(out.shape))
assert out.shape == (16, 10)
