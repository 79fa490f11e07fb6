"""Dead end 1: set the flag by hand. Nothing is raised, and nothing is stored under the right list."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((1000, 64)).astype("float32")
index = faiss.IndexIVFFlat(faiss.IndexFlatL2(64), 64, 16)
index.is_trained = True
index.add(vectors)
ids = index.search(vectors[:5], 1)[1].ravel()
print("rows", index.ntotal, "nearest", ids.tolist())
assert ids.tolist() == [-1, -1, -1, -1, -1]
