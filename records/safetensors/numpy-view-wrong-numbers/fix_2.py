"""Workaround 2: safetensors 0.7.0 packs the view itself."""

import numpy as np
import safetensors
from safetensors.numpy import load, save

hidden = np.arange(24, dtype="float32").reshape(2, 3, 4)
assert np.array_equal(load(save({"cls": hidden[:, 0]}))["cls"], hidden[:, 0])
print("safetensors", safetensors.__version__, "read back unchanged")
