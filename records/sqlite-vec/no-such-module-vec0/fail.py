"""Raises the error: a vec0 table on a connection without the extension."""

import sqlite3

db = sqlite3.connect(":memory:")
db.execute("create virtual table texts using vec0(embedding float[4])")
