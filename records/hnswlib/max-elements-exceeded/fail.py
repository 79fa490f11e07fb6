"""Raises the error: twelve items for an index of ten."""

import hnswlib
import numpy as np

vectors = np.random.default_rng(0).random((12, 4), dtype=np.float32)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(vectors[:9])
print("stored", index.get_current_count(), "of", index.get_max_elements())
index.add_items(vectors[9:])
