"""Dead end 1: get_or_create_collection() on the wrong folder. No error, but an empty collection."""

import os
import tempfile

import chromadb

home = tempfile.mkdtemp()
right = chromadb.PersistentClient(os.path.join(home, "db"))
right.create_collection("texts", embedding_function=None).add(ids=["a"], embeddings=[[0.1, 0.2]])

wrong = chromadb.PersistentClient(os.path.join(home, "database"))
collection = wrong.get_or_create_collection("texts", embedding_function=None)
print("rows", collection.count(), "found", collection.query(query_embeddings=[[0.1, 0.2]])["ids"])
assert collection.count() == 0
