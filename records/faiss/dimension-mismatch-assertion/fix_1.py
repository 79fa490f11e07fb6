"""Workaround 1: print both widths; with vectors of the index's own width both calls work."""

import faiss
import numpy as np

rng = np.random.default_rng(0)
index = faiss.IndexFlatIP(384)
vectors = {"another model": rng.random((2, 768), "float32"), "the model of the index": rng.random((2, 384), "float32")}
for name, array in vectors.items():
    fits = array.shape[1] == index.d
    print(f"{name}: index {index.d}, vectors {array.shape[1]}, fits: {fits}")
    if fits:
        index.add(array)
        index.search(array, 1)
assert index.ntotal == 2
