"""Workaround 3: vectors that were encoded one by one and stacked have an axis of length 1."""

import faiss
import numpy as np

rows = [np.ones((1, 384), dtype="float32") * n for n in (1, 2, 3)]
stacked = np.stack(rows)
vectors = stacked.squeeze(axis=1)
index = faiss.IndexFlatIP(384)
index.add(vectors)
print(stacked.shape, "->", vectors.shape, "ntotal", index.ntotal)
print("bare squeeze of (1, 1, 384):", np.stack(rows[:1]).squeeze().shape)
assert vectors.shape == (3, 384) and index.ntotal == 3
