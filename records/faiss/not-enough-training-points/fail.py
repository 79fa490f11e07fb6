"""Raises the error: 100 vectors for 256 lists."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((100, 64)).astype("float32")
index = faiss.index_factory(64, "IVF256,Flat")
index.train(vectors)
