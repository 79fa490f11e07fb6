"""Dead end 1: the new axis at the wrong end makes 384 rows of one number."""

import faiss
import numpy as np

column = np.ones(384, dtype="float32")[:, None]
print("shape", column.shape)
faiss.IndexFlatIP(384).add(np.ascontiguousarray(column))
