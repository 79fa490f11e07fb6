"""Dead end 1: add the column by hand. The old release runs again, but add() stores nothing."""

import sqlite3
import tempfile
from pathlib import Path

import chromadb

folder = tempfile.mkdtemp()
client = chromadb.PersistentClient(folder)
client.create_collection("texts", embedding_function=None)
with sqlite3.connect(Path(folder) / "chroma.sqlite3") as database:
    database.execute("ALTER TABLE collections DROP COLUMN topic")
    database.execute("ALTER TABLE collections ADD COLUMN topic TEXT")
collection = client.list_collections()[0]
collection.add(ids=["a"], embeddings=[[0.1, 0.2]])
print("added 1, rows", collection.count())
assert collection.count() == 0
