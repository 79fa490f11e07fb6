"""Dead end 2: a column of the right type that is not packed gives another error."""

import faiss
import numpy as np

wide = np.random.default_rng(0).random((10, 768)).astype("float32")
faiss.normalize_L2(wide[:, :384])
