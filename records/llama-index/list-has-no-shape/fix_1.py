"""Workaround 1: make a NumPy array of the lists."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

token_vectors = [[0.1, 0.2], [0.3, 0.4]]
vector = Pooling.MEAN(np.asarray(token_vectors, dtype="float32"))
print(vector.round(2).tolist())
assert np.allclose(vector, [0.2, 0.3])
