"""Workaround 1: empty the database with delete_collection(), the folder stays."""

import tempfile

import chromadb

client = chromadb.PersistentClient(tempfile.mkdtemp())
client.create_collection("texts", embedding_function=None).add(ids=["old"], embeddings=[[0.1, 0.2]])
client.delete_collection("texts")
collection = client.create_collection("texts", embedding_function=None)
collection.add(ids=["new"], embeddings=[[0.1, 0.2, 0.3]])
print("ids", collection.get()["ids"])
assert collection.get()["ids"] == ["new"]
