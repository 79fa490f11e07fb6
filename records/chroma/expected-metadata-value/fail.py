"""Raises the error: a metadata value is a dict."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]], metadatas=[{"source": {"file": "a.pdf", "page": 3}}])
