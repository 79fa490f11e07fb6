"""Workaround 1: a newer torch has the float16 kernels for the CPU."""

import torch

torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.LayerNorm(8), torch.nn.Linear(8, 4)).half()
output = model(torch.randn(2, 8).half())
print("LayerNorm and Linear in float16 on the CPU:", output.dtype, tuple(output.shape))
assert output.dtype == torch.float16 and output.isfinite().all()
