"""Workaround 1: ask for no more than the collection holds, and look at the count."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a", "b"], embeddings=[[0.1, 0.2], [0.9, 0.1]])
count = collection.count()
found = collection.query(query_embeddings=[[0.1, 0.2]], n_results=min(10, count))["ids"][0]
print("count", count, "results", len(found))
assert found == ["a", "b"]
