"""Workaround 3: product quantizer with 4 bits: 16 centers for each part instead of 256."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((100, 64)).astype("float32")
index = faiss.IndexPQ(64, 8, 4)
index.train(vectors)
index.add(vectors)
print("centers", index.pq.ksub, "rows", index.ntotal)
assert index.pq.ksub == 16 and index.ntotal == 100
