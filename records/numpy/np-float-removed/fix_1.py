"""Workaround 1: the full name of the type works in NumPy 1 and 2."""

import numpy as np

vectors = np.ones((2, 4), dtype=np.float64)
print("numpy", np.__version__, vectors.dtype)
assert vectors.dtype == float
