"""Dead end 2: the count includes the deleted item."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.eye(3, 4, dtype=np.float32))
index.mark_deleted(0)
print("count", index.get_current_count())
index.knn_query(np.ones((1, 4), dtype=np.float32), k=index.get_current_count())
