"""Workaround 1: PersistentClient with the path; the data are there when it is opened again."""

import tempfile

import chromadb

folder = tempfile.mkdtemp()
client = chromadb.PersistentClient(path=folder)
client.create_collection("texts", embedding_function=None).add(ids=["a"], embeddings=[[0.1, 0.2]])
print("rows", chromadb.PersistentClient(path=folder).get_collection("texts").count())
assert chromadb.PersistentClient(path=folder).get_collection("texts").count() == 1
