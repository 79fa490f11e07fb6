"""Dead end 1: a deleted item keeps its place."""

import hnswlib
import numpy as np

vectors = np.random.default_rng(0).random((11, 4), dtype=np.float32)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(vectors[:10])
index.mark_deleted(0)
index.add_items(vectors[10:], [10])
