"""Workaround 2: let autocast choose one type inside the block."""

import torch

embeddings = torch.ones(2, 384)
head = torch.nn.Linear(384, 2).half()
with torch.autocast("cpu", dtype=torch.bfloat16):
    out = head(embeddings)
print("output", out.dtype)
assert out.dtype == torch.bfloat16
