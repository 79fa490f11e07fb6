"""Workaround 1: put pysqlite3 in the place of sqlite3 before chromadb is imported."""

import sqlite3
import sys

sqlite3.sqlite_version_info = (3, 31, 1)  # stands for an old system library
import pysqlite3  # noqa: E402

sys.modules["sqlite3"] = pysqlite3

import chromadb  # noqa: E402

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]])
print("rows", collection.count(), "new enough:", pysqlite3.sqlite_version_info >= (3, 35, 0))
assert collection.count() == 1
