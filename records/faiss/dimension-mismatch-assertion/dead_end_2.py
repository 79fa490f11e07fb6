"""Dead end 2: reshape to the width of the index. It runs, and stores halves of vectors."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).standard_normal((2, 768)).astype("float32")
index = faiss.IndexFlatIP(384)
index.add(vectors.reshape(-1, 384))
print("vectors given", len(vectors), "rows stored", index.ntotal)
assert index.ntotal == 4
