"""Workaround 2: the folder was deleted; clear the cached clients before it is opened again."""

import shutil
import tempfile

import chromadb
from chromadb.api.shared_system_client import SharedSystemClient

folder = tempfile.mkdtemp()
chromadb.PersistentClient(folder).create_collection("texts", embedding_function=None)
shutil.rmtree(folder)

SharedSystemClient.clear_system_cache()
collection = chromadb.PersistentClient(folder).create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]])
print("rows", collection.count())
assert collection.count() == 1
