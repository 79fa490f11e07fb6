"""Raises the error: np.float_ no longer exists in NumPy 2."""

import numpy as np

vectors = np.ones((2, 4), dtype=np.float_)
print(vectors.dtype)
