"""Raises the error: open_table() with a name that this database folder does not hold."""

import tempfile

import lancedb

db = lancedb.connect(tempfile.mkdtemp())
db.create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
db.open_table("papers")
