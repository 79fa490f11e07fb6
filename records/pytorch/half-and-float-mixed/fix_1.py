"""Workaround 1: bring the input to the type of the weights."""

import torch

embeddings = torch.ones(2, 384)
head = torch.nn.Linear(384, 2).half()
out = head(embeddings.to(head.weight.dtype))
print("output", out.dtype, tuple(out.shape))
assert out.dtype == torch.float16
