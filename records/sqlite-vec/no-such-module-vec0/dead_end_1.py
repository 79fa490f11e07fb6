"""Dead end 1: a second connection does not have the extension of the first."""

import tempfile

import pysqlite3 as sqlite3
import sqlite_vec

file = tempfile.mkdtemp() + "/texts.db"
first = sqlite3.connect(file)
first.enable_load_extension(True)
sqlite_vec.load(first)
first.execute("create virtual table texts using vec0(embedding float[4])")
print("first connection has", first.execute("select vec_version()").fetchone()[0])
second = sqlite3.connect(file)
second.execute("select count(*) from texts")
