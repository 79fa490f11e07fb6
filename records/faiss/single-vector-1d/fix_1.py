"""Workaround 1: give one vector as a matrix of one row."""

import faiss
import numpy as np

stored = np.eye(3, 384, dtype="float32")
index = faiss.IndexFlatIP(384)
index.add(stored)
vector = stored[1]
print("shape", vector.shape, "->", vector[None, :].shape)
scores, ids = index.search(vector[None, :], 1)
print("nearest", ids[0, 0])
assert ids[0, 0] == 1
