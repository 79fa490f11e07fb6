"""Workaround 2: with NumPy 1.26 the old name is there."""

import numpy as np

vectors = np.ones((2, 4), dtype=np.float_)
print("numpy", np.__version__, vectors.dtype)
assert vectors.dtype == np.float64
