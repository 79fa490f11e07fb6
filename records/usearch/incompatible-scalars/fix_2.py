"""Workaround 2: packed bits; and the types that are taken as they are."""

import numpy as np
from usearch.index import Index

bits = np.array([[1, 0, 1, 0, 1, 0, 1, 0], [1, 1, 1, 1, 0, 0, 0, 0]], dtype=bool)
index = Index(ndim=8, metric="hamming", dtype="b1")
index.add(np.arange(2), np.packbits(bits, axis=1))
hit = index.search(np.packbits(bits[1]), 1)
print("hamming nearest", int(hit.keys[0]), "distance", int(hit.distances[0]))
assert int(hit.keys[0]) == 1 and int(hit.distances[0]) == 0
floats = Index(ndim=4, metric="cos")
names = ["float64", "float32", "float16", "int8", "uint8"]
for key, name in enumerate(names):
    floats.add(key, np.ones(4, dtype=name))
print("taken:", names)
