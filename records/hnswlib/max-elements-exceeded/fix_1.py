"""Workaround 1: resize before adding."""

import hnswlib
import numpy as np

vectors = np.random.default_rng(0).random((12, 4), dtype=np.float32)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(vectors[:10])
needed = index.get_current_count() + 2
if needed > index.get_max_elements():
    index.resize_index(max(needed, 2 * index.get_max_elements()))
index.add_items(vectors[10:])
print("capacity", index.get_max_elements(), "items", index.get_current_count())
assert index.knn_query(vectors[11], k=1)[0][0, 0] == 11
