"""Prints the warning: 10 results are asked from a collection of 2."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a", "b"], embeddings=[[0.1, 0.2], [0.9, 0.1]])
found = collection.query(query_embeddings=[[0.1, 0.2]], n_results=10)["ids"][0]
print("results", len(found))
