"""Workaround 1: train on a sample of the vectors, then add."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((1000, 64)).astype("float32")
index = faiss.IndexIVFFlat(faiss.IndexFlatL2(64), 64, 16)
index.train(vectors)
index.add(vectors)
ids = index.search(vectors[:5], 1)[1].ravel()
print("is_trained", index.is_trained, "rows", index.ntotal, "nearest", ids.tolist())
assert ids.tolist() == [0, 1, 2, 3, 4]
