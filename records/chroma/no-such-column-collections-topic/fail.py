"""Raises the error: an old release opens a folder from which a newer one removed the column topic.

The step of the newer release (its migration 00005-remove-topic) is done here by hand.
"""

import sqlite3
import tempfile
from pathlib import Path

import chromadb

folder = tempfile.mkdtemp()
client = chromadb.PersistentClient(folder)
client.create_collection("texts", embedding_function=None)
with sqlite3.connect(Path(folder) / "chroma.sqlite3") as database:
    columns = [row[1] for row in database.execute("PRAGMA table_info(collections)")]
    if "topic" in columns:
        database.execute("ALTER TABLE collections DROP COLUMN topic")
print("collections", len(client.list_collections()))
