"""Workaround 1: dim from the vectors themselves."""

import hnswlib
import numpy as np

vectors = np.eye(3, 768, dtype=np.float32)
index = hnswlib.Index(space="cosine", dim=vectors.shape[1])
index.init_index(max_elements=len(vectors))
index.add_items(vectors)
labels, _ = index.knn_query(vectors[1], k=1)
print("dim", index.dim, "nearest", labels[0, 0])
assert labels[0, 0] == 1
