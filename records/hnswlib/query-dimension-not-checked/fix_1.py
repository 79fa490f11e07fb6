"""Workaround 1: a check of the width in the function that searches."""

import hnswlib
import numpy as np


def search(index, queries, k):
    queries = np.atleast_2d(np.asarray(queries, dtype=np.float32))
    if queries.shape[1] != index.dim:
        raise ValueError(f"query has {queries.shape[1]} numbers, the index {index.dim}")
    return index.knn_query(queries, k=k)


index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.eye(4, dtype=np.float32))
try:
    search(index, np.ones(8), 1)
    raise SystemExit("not refused")
except ValueError as error:
    print("refused:", error)
nearest = search(index, np.eye(4)[2], 1)[0][0, 0]
print("nearest", nearest)
assert nearest == 2
