"""Raises the error: the CPU build of PyTorch is told to use the device cuda."""

import torch

torch.ones(3).to("cuda")
