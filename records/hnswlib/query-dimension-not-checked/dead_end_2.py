"""Dead end 2: a larger ef finds the same neighbors of the truncated query."""

import hnswlib
import numpy as np

rng = np.random.default_rng(0)
index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=100, M=48, random_seed=1)
index.add_items(rng.random((100, 4), dtype=np.float32), num_threads=1)
query = rng.random((1, 8), dtype=np.float32)
results = []
for ef in (10, 100):
    index.set_ef(ef)
    results.append(index.knn_query(query, k=3)[0][0].tolist())
print("ef 10:", results[0], "ef 100:", results[1])
assert results[0] == results[1]
