"""Workaround 1: ndim from the vectors."""

import numpy as np
from usearch.index import Index

vectors = np.eye(3, 768, dtype=np.float32)
index = Index(ndim=vectors.shape[1], metric="cos")
index.add(np.arange(len(vectors)), vectors)
key = int(index.search(vectors[1], 1).keys[0])
print("ndim", index.ndim, "nearest", key)
assert key == 1
