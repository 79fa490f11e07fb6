"""Workaround 1: a packed float32 array, kept under a name, because the rows are changed in place."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((10, 384))
vectors = np.ascontiguousarray(vectors, dtype="float32")
faiss.normalize_L2(vectors)
norms = np.linalg.norm(vectors, axis=1)
print("norms from", round(float(norms.min()), 3), "to", round(float(norms.max()), 3))
assert np.allclose(norms, 1)
