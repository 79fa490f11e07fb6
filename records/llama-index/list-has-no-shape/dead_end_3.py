"""Dead end 3: an array of one pooled vector. The list was no token matrix, so the next error follows."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

Pooling.MEAN(np.asarray([0.1, 0.2, 0.3, 0.4]))
