"""Workaround 1: as many lists as the data allows; 39 vectors for each list are recommended."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((100, 64)).astype("float32")
lists = max(1, len(vectors) // 39)
index = faiss.index_factory(64, f"IVF{lists},Flat")
index.train(vectors)
index.add(vectors)
index.nprobe = lists
ids = index.search(vectors[:5], 1)[1].ravel()
print("lists", lists, "rows", index.ntotal, "nearest", ids.tolist())
assert ids.tolist() == [0, 1, 2, 3, 4]
