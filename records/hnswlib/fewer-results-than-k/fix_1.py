"""Workaround 1: k is at most the number of items that are not deleted."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.eye(3, 4, dtype=np.float32))
deleted = {0}
index.mark_deleted(0)
live = index.get_current_count() - len(deleted)
labels, _ = index.knn_query(np.ones((1, 4), dtype=np.float32), k=min(4, live))
print("asked for 4, got", sorted(labels[0].tolist()))
assert sorted(labels[0].tolist()) == [1, 2]
