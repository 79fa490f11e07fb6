"""Raises the error: token embeddings of two texts with 3 and 5 tokens in one array."""

import numpy as np

rng = np.random.default_rng(0)
tokens = [rng.standard_normal((3, 384)), rng.standard_normal((5, 384))]
array = np.array(tokens)
print(array.dtype, array.shape)
