"""Workaround 2: a small collection needs no lists: a flat index is exact and has no training."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((100, 64)).astype("float32")
index = faiss.IndexFlatL2(64)
index.add(vectors)
ids = index.search(vectors[:5], 1)[1].ravel()
print("rows", index.ntotal, "nearest", ids.tolist())
assert ids.tolist() == [0, 1, 2, 3, 4]
