"""Raises the error: one text as a matrix of token vectors (1 text, 2 tokens, width 2)."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[[0.1, 0.2], [0.3, 0.4]]])
