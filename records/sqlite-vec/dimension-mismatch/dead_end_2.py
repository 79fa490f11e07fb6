"""Dead end 2: a column of twice the size takes the bytes, and the distance is wrong."""

import numpy as np
import pysqlite3 as sqlite3
import sqlite_vec

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
sqlite_vec.load(db)
db.execute("create virtual table texts using vec0(embedding float[4])")
stored, query = np.array([1.0, 2.0]), np.array([1.0, 2.5])
db.execute("insert into texts(rowid, embedding) values (?, ?)", [1, stored])
sql = "select distance from texts where embedding match ? and k = 1"
distance = db.execute(sql, [query]).fetchone()[0]
print("distance", round(distance, 4), "but it is", np.linalg.norm(stored - query))
assert abs(distance - 0.5) > 0.1
