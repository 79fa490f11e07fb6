"""Workaround 2: the place of a deleted item is used again."""

import hnswlib
import numpy as np

vectors = np.random.default_rng(0).random((11, 4), dtype=np.float32)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10, allow_replace_deleted=True)
index.add_items(vectors[:10])
index.mark_deleted(0)
index.add_items(vectors[10:], [10], replace_deleted=True)
print("capacity", index.get_max_elements(), "nearest", index.knn_query(vectors[10], k=1)[0][0, 0])
assert index.knn_query(vectors[10], k=1)[0][0, 0] == 10
