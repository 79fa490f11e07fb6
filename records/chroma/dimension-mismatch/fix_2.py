"""Workaround 2: after a change of the model delete the collection, make it again and fill it."""

import chromadb

client = chromadb.EphemeralClient()
collection = client.create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1] * 384])

client.delete_collection("texts")
collection = client.create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1] * 768])
width = len(collection.get(limit=1, include=["embeddings"])["embeddings"][0])
print("count", collection.count(), "width", width)
assert collection.count() == 1 and width == 768
