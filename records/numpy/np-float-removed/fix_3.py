"""Workaround 3: put the old name back before the old package is imported."""

import numpy as np

if not hasattr(np, "float_"):
    np.float_ = np.float64
vectors = np.ones((2, 4), dtype=np.float_)  # stands for the code of the old package
print("numpy", np.__version__, vectors.dtype)
assert vectors.dtype == np.float64
