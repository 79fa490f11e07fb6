"""Workaround 1: pool the token vectors with the attention mask: one vector per id."""

import chromadb
import numpy as np

token_vectors = np.array([[[0.1, 0.2], [0.3, 0.4], [9.0, 9.0]]], dtype="float32")  # 1 text, 3 tokens
attention_mask = np.array([[1, 1, 0]], dtype="float32")  # the third token is padding

mask = attention_mask[:, :, None]
vectors = (token_vectors * mask).sum(axis=1) / mask.sum(axis=1)
collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=vectors)
stored = collection.get(include=["embeddings"])["embeddings"]
print("shape", vectors.shape, "stored", stored.round(2).tolist())
assert collection.count() == 1 and np.allclose(stored, [[0.2, 0.3]])
