"""Dead end 1: reshape(-1, width). It runs, and stores a row for every token, padding too."""

import faiss
import numpy as np

token_vectors = np.random.default_rng(0).standard_normal((2, 7, 384)).astype("float32")
index = faiss.IndexFlatIP(384)
index.add(token_vectors.reshape(-1, 384))
print("texts", len(token_vectors), "rows stored", index.ntotal)
ids = index.search(token_vectors[1, :1], 1)[1]
print("a hit in text 1 has the id", ids[0, 0])
assert index.ntotal == 14 and ids[0, 0] == 7
