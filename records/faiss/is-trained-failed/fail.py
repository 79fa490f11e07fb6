"""Raises the error: vectors are added to an IVF index that was not trained."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((1000, 64)).astype("float32")
index = faiss.IndexIVFFlat(faiss.IndexFlatL2(64), 64, 16)
print("is_trained", index.is_trained)
index.add(vectors)
