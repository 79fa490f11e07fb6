"""Workaround 1: ask for CUDA only where it is there."""

import torch

device = "cuda" if torch.cuda.is_available() else "cpu"
vector = torch.ones(3).to(device)
print("build for CUDA:", torch.version.cuda, "device:", vector.device.type)
assert vector.device.type == device
