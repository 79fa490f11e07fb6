"""Raises the error: one vector of shape (384,) instead of a matrix of shape (1, 384)."""

import faiss
import numpy as np

vector = np.ones(384, dtype="float32")
index = faiss.IndexFlatIP(384)
index.search(vector, 3)
