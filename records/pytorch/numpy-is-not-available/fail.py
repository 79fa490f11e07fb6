"""Raises the error: a tensor is turned into a NumPy array, and NumPy is not installed."""

import torch

print("array", torch.ones(3).numpy())
