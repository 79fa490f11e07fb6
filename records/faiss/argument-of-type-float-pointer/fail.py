"""Raises the error: normalize_L2 is given float64, the default type of NumPy."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((10, 384))
print("dtype", vectors.dtype)
faiss.normalize_L2(vectors)
