"""Dead end 1: a large M and a large ef do not help when there are too few items."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10, M=64, ef_construction=500)
index.add_items(np.eye(3, 4, dtype=np.float32))
index.set_ef(1000)
index.knn_query(np.ones((1, 4), dtype=np.float32), k=4)
