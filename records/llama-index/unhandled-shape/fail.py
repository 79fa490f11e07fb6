"""Raises the error: a vector that is pooled already is pooled again."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

token_vectors = np.ones((7, 384), dtype="float32")
vector = Pooling.MEAN(token_vectors)
print(vector.shape)
Pooling.MEAN(vector)
