"""Shows the silent fault: the last four of eight numbers of the query are ignored."""

import hnswlib
import numpy as np

rng = np.random.default_rng(0)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=100, random_seed=1)
index.add_items(rng.random((100, 4), dtype=np.float32), num_threads=1)
query = rng.random((1, 8), dtype=np.float32)
wide, _ = index.knn_query(query, k=3)
part, _ = index.knn_query(query[:, :4], k=3)
print("hnswlib knn_query accepts a query of another dimension than the index")
print("query of 8 numbers:", wide[0].tolist(), "its first 4 numbers:", part[0].tolist())
assert wide.tolist() == part.tolist()
