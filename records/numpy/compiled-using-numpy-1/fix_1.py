"""Workaround 1: a newer build of the package runs with NumPy 2."""

import faiss
import numpy as np

index = faiss.IndexFlatIP(4)
index.add(np.eye(3, 4, dtype="float32"))
print("numpy", np.__version__, "faiss", faiss.__version__, "rows", index.ntotal)
assert np.__version__.startswith("2.") and index.ntotal == 3
