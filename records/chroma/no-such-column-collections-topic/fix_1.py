"""Workaround 1: the newer release reads the folder. It has no column topic."""

import sqlite3
import tempfile
from pathlib import Path

import chromadb

folder = tempfile.mkdtemp()
client = chromadb.PersistentClient(folder)
client.create_collection("texts", embedding_function=None).add(ids=["a"], embeddings=[[0.1, 0.2]])
with sqlite3.connect(Path(folder) / "chroma.sqlite3") as database:
    columns = [row[1] for row in database.execute("PRAGMA table_info(collections)")]
print("topic" in columns, "rows", client.get_collection("texts").count())
assert "topic" not in columns and client.get_collection("texts").count() == 1
