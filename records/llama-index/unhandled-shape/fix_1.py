"""Workaround 1: pool token vectors once: 2-D for one text, 3-D for a batch."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

one_text = np.random.default_rng(0).standard_normal((7, 384)).astype("float32")
batch = np.stack([one_text, one_text + 1])
print("one text", Pooling.MEAN(one_text).shape, "batch", Pooling.MEAN(batch).shape)
assert Pooling.MEAN(one_text).shape == (384,) and Pooling.MEAN(batch).shape == (2, 384)
assert np.allclose(Pooling.CLS(batch), batch[:, 0])
