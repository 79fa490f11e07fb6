"""Workaround 2: the exact index returns all items where the graph cannot."""

import hnswlib
import numpy as np

vectors = np.random.default_rng(0).random((5000, 16), dtype=np.float32)
graph = hnswlib.Index(space="l2", dim=16)
graph.init_index(5000, M=4, ef_construction=10, random_seed=1)
graph.add_items(vectors, num_threads=1)
graph.set_ef(5000)
try:
    graph.knn_query(vectors[:1], k=5000)
    print("HNSW: found all")
except RuntimeError as error:
    print("HNSW:", str(error)[:57])
exact = hnswlib.BFIndex(space="l2", dim=16)
exact.init_index(max_elements=5000)
exact.add_items(vectors)
labels, _ = exact.knn_query(vectors[:1], k=5000)
print("exact:", labels.shape)
assert labels.shape == (1, 5000)
