"""Workaround 2: divide by the norms in NumPy; this takes any number type."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((10, 384))
normed = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
index = faiss.IndexFlatIP(384)
index.add(normed)
scores, ids = index.search(normed[:1], 1)
print("dtype", normed.dtype, "best score", round(float(scores[0, 0]), 3), "id", ids[0, 0])
assert ids[0, 0] == 0 and abs(scores[0, 0] - 1) < 1e-5
