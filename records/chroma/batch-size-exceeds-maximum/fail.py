"""Raises the error: one add() with one record more than the largest batch."""

import chromadb

client = chromadb.EphemeralClient()
collection = client.create_collection("texts", embedding_function=None)
limit = client.get_max_batch_size() if hasattr(client, "get_max_batch_size") else client.max_batch_size
ids = [str(number) for number in range(limit + 1)]
collection.add(ids=ids, embeddings=[[0.1, 0.2]] * len(ids))
