"""Workaround 2: pysqlite3 can load extensions."""

import pysqlite3 as sqlite3
import sqlite_vec

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
sqlite_vec.load(db)
version = db.execute("select vec_version()").fetchone()[0]
print("vec_version", version)
assert version.startswith("v0.")
