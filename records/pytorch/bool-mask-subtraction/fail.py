"""Raises the error: inverts a boolean mask by `1 - mask`."""
import torch

mask = torch.tensor([[True] * 3, [True, False, False]])
padding = 1 - mask
