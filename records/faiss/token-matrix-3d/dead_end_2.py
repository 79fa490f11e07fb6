"""Dead end 2: reshape(number of texts, -1). The next assertion fails: the rows are 7 * 384 wide."""

import faiss
import numpy as np

token_vectors = np.random.default_rng(0).standard_normal((2, 7, 384)).astype("float32")
rows = token_vectors.reshape(2, -1)
print("rows", rows.shape)
faiss.IndexFlatIP(384).add(rows)
