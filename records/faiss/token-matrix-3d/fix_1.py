"""Workaround 1: pool over the tokens with the attention mask, then add one row per text."""

import faiss
import numpy as np

token_vectors = np.random.default_rng(0).standard_normal((2, 7, 384)).astype("float32")
attention_mask = np.array([[1, 1, 1, 1, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1]], dtype="float32")

mask = attention_mask[:, :, None]
vectors = (token_vectors * mask).sum(axis=1) / mask.sum(axis=1)
faiss.normalize_L2(vectors)
index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
print("shape", vectors.shape, "ntotal", index.ntotal)
assert vectors.shape == (2, 384) and index.ntotal == 2
assert np.allclose(vectors[0], token_vectors[0, :4].mean(0) / np.linalg.norm(token_vectors[0, :4].mean(0)), atol=1e-6)
