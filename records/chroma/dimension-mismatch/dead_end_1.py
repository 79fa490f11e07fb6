"""Dead end 1: delete all rows. The empty collection keeps the dimension of its first vector."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1] * 384])
collection.delete(ids=["a"])
print("rows", collection.count())
collection.add(ids=["a"], embeddings=[[0.1] * 768])
