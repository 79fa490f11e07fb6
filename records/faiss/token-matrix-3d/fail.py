"""Raises the error: token vectors (texts, tokens, width) are added as if they were text vectors."""

import faiss
import numpy as np

token_vectors = np.random.default_rng(0).standard_normal((2, 7, 384)).astype("float32")
index = faiss.IndexFlatIP(384)
index.add(token_vectors)
