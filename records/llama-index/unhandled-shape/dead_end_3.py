"""Dead end 3: one more axis in front of a batch. Four dimensions are refused as well."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

Pooling.CLS(np.ones((1, 2, 7, 384), dtype="float32"))
