"""Dead end 2: the import alone does not load the extension."""

import sqlite3

import sqlite_vec

db = sqlite3.connect(":memory:")
print("extension file:", sqlite_vec.loadable_path().rsplit("/", 1)[-1])
db.execute("create virtual table texts using vec0(embedding float[4])")
