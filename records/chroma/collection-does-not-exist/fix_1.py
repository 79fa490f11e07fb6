"""Workaround 1: list what the folder holds; the data are in another folder than the one that was opened."""

import os
import tempfile

import chromadb

home = tempfile.mkdtemp()
written = chromadb.PersistentClient(os.path.join(home, "db"))
written.create_collection("texts", embedding_function=None).add(ids=["a"], embeddings=[[0.1, 0.2]])

for folder in ("database", "db"):
    client = chromadb.PersistentClient(os.path.join(home, folder))
    print(folder, [collection.name for collection in client.list_collections()])
assert client.get_collection("texts").count() == 1
