"""Dead end 1: the shapes of the result do not show the fault."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.eye(4, dtype=np.float32))
shapes = [index.knn_query(np.ones((1, width), dtype=np.float32), k=2)[0].shape for width in (4, 8)]
print("shapes", shapes)
assert shapes[0] == shapes[1]
