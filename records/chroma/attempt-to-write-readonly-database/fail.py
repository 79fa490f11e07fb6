"""Raises the error: the database folder is deleted while a client has it open."""

import shutil
import tempfile

import chromadb

folder = tempfile.mkdtemp()
collection = chromadb.PersistentClient(folder).create_collection("texts", embedding_function=None)
shutil.rmtree(folder)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]])
