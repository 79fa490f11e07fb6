"""Workaround 1: convert to 32-bit floats."""

import numpy as np
from usearch.index import Index

vectors = np.array([[1, 0, 2, 0], [0, 3, 0, 1]])
index = Index(ndim=4, metric="cos")
index.add(np.arange(2), vectors.astype(np.float32))
key = int(index.search(vectors[1].astype(np.float32), 1).keys[0])
print("nearest", key)
assert key == 1
