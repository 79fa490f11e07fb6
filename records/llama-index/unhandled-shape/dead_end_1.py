"""Dead end 1: a new axis at the end. It runs, and the text becomes a single number."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

vector = np.ones(384, dtype="float32")
pooled = Pooling.MEAN(vector[:, None])
print("shape", pooled.shape)
assert pooled.shape == (1,)
