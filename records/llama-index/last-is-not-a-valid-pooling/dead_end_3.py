"""Dead end 3: LAST on a batch that is padded on the right takes a padding row for the short text."""

import numpy as np
from llama_index.embeddings.huggingface.pooling import Pooling

batch = np.array([[[1.0, 1.0], [2.0, 2.0], [9.0, 9.0]], [[3.0, 3.0], [4.0, 4.0], [5.0, 5.0]]])
mask = np.array([[1, 1, 0], [1, 1, 1]])  # the first text ends at its second place
pooled = Pooling.LAST(batch)
print("mask of the place taken", mask[:, -1].tolist(), "vectors", pooled.tolist())
assert pooled[0].tolist() == [9.0, 9.0]
