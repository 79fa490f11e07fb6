"""Raises the error: four neighbors from an index of three items."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.eye(3, 4, dtype=np.float32))
index.knn_query(np.ones((1, 4), dtype=np.float32), k=4)
