"""Raises the error: a collection filled with 384 numbers per vector is asked with 768."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1] * 384])
collection.query(query_embeddings=[[0.1] * 768], n_results=1)
