"""Dead end 1: ask the list of names first. A folder left behind by a broken write is listed but cannot be opened."""

import os
import tempfile

import lancedb

folder = tempfile.mkdtemp()
os.mkdir(os.path.join(folder, "papers.lance"))  # what an interrupted drop and create leaves behind
db = lancedb.connect(folder)
print("listed:", "papers" in db.list_tables().tables)
db.open_table("papers")
