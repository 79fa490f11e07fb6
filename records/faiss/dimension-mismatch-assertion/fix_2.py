"""Workaround 2: check the stored index against the model; rebuild it when the widths differ."""

import faiss
import numpy as np

index = faiss.IndexFlatIP(384)  # the index that is there: made with the old model
vectors = np.random.default_rng(0).standard_normal((3, 768)).astype("float32")  # the new model
print("index.d", index.d, "model", vectors.shape[1])

if index.d != vectors.shape[1]:
    index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
scores, ids = index.search(vectors[:1], 1)
print("index.d", index.d, "ntotal", index.ntotal, "nearest", ids[0, 0])
assert (index.d, index.ntotal, ids[0, 0]) == (768, 3, 0)
