"""Workaround 1: one function loads the extension into every connection."""

import tempfile

import pysqlite3 as sqlite3
import sqlite_vec


def connect(path):
    db = sqlite3.connect(path)
    db.enable_load_extension(True)
    sqlite_vec.load(db)
    db.enable_load_extension(False)
    return db


file = tempfile.mkdtemp() + "/texts.db"
first = connect(file)
first.execute("create virtual table texts using vec0(embedding float[2])")
first.execute("insert into texts(rowid, embedding) values (1, '[1, 0]')")
first.commit()
rows = connect(file).execute("select rowid from texts").fetchall()
print("second connection sees", rows)
assert rows == [(1,)]
