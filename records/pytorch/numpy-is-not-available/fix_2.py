"""Workaround 2: a list needs no NumPy."""

import importlib.util

import torch

values = torch.ones(3).tolist()
print("numpy installed:", importlib.util.find_spec("numpy") is not None, values)
assert values == [1.0, 1.0, 1.0]
