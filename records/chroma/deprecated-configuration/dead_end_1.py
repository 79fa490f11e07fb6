"""Dead end 1: leave out chroma_db_impl only. No error, but nothing is written to the folder."""

import os
import tempfile

import chromadb
from chromadb.config import Settings

folder = tempfile.mkdtemp()
client = chromadb.Client(Settings(persist_directory=folder))
client.create_collection("texts", embedding_function=None).add(ids=["a"], embeddings=[[0.1, 0.2]])
print("files in the folder", len(os.listdir(folder)))
assert os.listdir(folder) == []
