"""Dead end 1: a second PersistentClient for the same path. The process keeps the open database of the first."""

import shutil
import tempfile

import chromadb

folder = tempfile.mkdtemp()
chromadb.PersistentClient(folder).create_collection("texts", embedding_function=None)
shutil.rmtree(folder)
again = chromadb.PersistentClient(folder)
print("collections of the deleted folder:", len(again.list_collections()))
again.create_collection("other", embedding_function=None)
