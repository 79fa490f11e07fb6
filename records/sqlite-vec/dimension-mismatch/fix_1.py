"""Workaround 1: cast the array to 32-bit floats."""

import numpy as np
import pysqlite3 as sqlite3
import sqlite_vec

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
sqlite_vec.load(db)
db.execute("create virtual table texts using vec0(embedding float[4])")
stored, query = np.array([1.0, 0.0, 0.0, 0.0]), np.array([1.0, 0.5, 0.0, 0.0])
db.execute("insert into texts(rowid, embedding) values (?, ?)", [1, stored.astype(np.float32)])
sql = "select rowid, distance from texts where embedding match ? and k = 1"
rowid, distance = db.execute(sql, [query.astype(np.float32)]).fetchone()
print("distance", distance)
assert (rowid, distance) == (1, 0.5)
