"""Workaround 1: np.ascontiguousarray packs every array before it is saved."""

import numpy as np
from safetensors.numpy import load, save

hidden = np.arange(24, dtype="float32").reshape(2, 3, 4)
arrays = {"cls": hidden[:, 0], "turned": hidden[0].T}
loaded = load(save({name: np.ascontiguousarray(array) for name, array in arrays.items()}))
assert all(np.array_equal(loaded[name], array) for name, array in arrays.items())
print("read back unchanged:", sorted(loaded))
