"""Workaround 2: an index that needs no training."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((1000, 64)).astype("float32")
for index in (faiss.IndexFlatL2(64), faiss.IndexHNSWFlat(64, 32)):
    assert index.is_trained
    index.add(vectors)
    ids = index.search(vectors[:5], 1)[1].ravel()
    print(type(index).__name__, "nearest", ids.tolist())
    assert ids.tolist() == [0, 1, 2, 3, 4]
