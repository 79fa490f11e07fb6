"""Workaround 2: a new table of the size of the new model."""

import pysqlite3 as sqlite3
import sqlite_vec

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
sqlite_vec.load(db)
db.execute("create virtual table texts using vec0(embedding float[4])")
new_vector = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
size = len(new_vector)
db.execute("drop table texts")
db.execute(f"create virtual table texts using vec0(embedding float[{size}])")
blob = sqlite_vec.serialize_float32(new_vector)
db.execute("insert into texts(rowid, embedding) values (?, ?)", [1, blob])
found = db.execute("select rowid from texts where embedding match ? and k = 1", [blob]).fetchone()
print("size", size, "found", found[0])
assert found == (1,)
