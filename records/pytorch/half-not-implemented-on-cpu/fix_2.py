"""Workaround 2: float() on the CPU; half() only when the model is on a GPU."""

import torch

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = torch.nn.Sequential(torch.nn.LayerNorm(8), torch.nn.Linear(8, 4)).half()
model = model.to(device) if device == "cuda" else model.float()
dtype = next(model.parameters()).dtype
output = model(torch.randn(2, 8, device=device, dtype=dtype))
print(device, output.dtype)
assert output.isfinite().all()
