"""Workaround 1: list the tables of the folder; the data are in another folder than the one that was opened."""

import os
import tempfile

import lancedb

home = tempfile.mkdtemp()
lancedb.connect(os.path.join(home, "db")).create_table("papers", [{"text": "a", "vector": [0.1] * 4}])
for folder in ("database", "db"):
    db = lancedb.connect(os.path.join(home, folder))
    print(folder, db.list_tables().tables)
assert db.open_table("papers").count_rows() == 1
