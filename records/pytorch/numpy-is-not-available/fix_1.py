"""Workaround 1: with a NumPy that fits this torch the call works."""

import numpy
import torch

array = torch.ones(3).numpy()
print("numpy", numpy.__version__, array)
assert array.tolist() == [1.0, 1.0, 1.0]
