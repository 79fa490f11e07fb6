"""Dead end 1: the 64-bit array in the query as well."""

import numpy as np
import pysqlite3 as sqlite3
import sqlite_vec

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
sqlite_vec.load(db)
db.execute("create virtual table texts using vec0(embedding float[4])")
vector = np.array([0.1, 0.2, 0.3, 0.4])
db.execute("insert into texts(rowid, embedding) values (?, ?)", [1, vector.astype(np.float32)])
db.execute("select rowid from texts where embedding match ? and k = 1", [vector])
