"""Dead end 1: fill the file up with zeros. It loads, and half of the weights are zero."""

import numpy as np
from safetensors.numpy import load, save

whole = save({"weight": np.ones((64, 64), dtype="float32")})
half = whole[: len(whole) // 2]
weight = load(half + b"\0" * (len(whole) - len(half)))["weight"]
print("zeros", int((weight == 0).sum()), "of", weight.size)
assert (weight == 0).sum() > 1000
