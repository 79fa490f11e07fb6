"""Dead end 1: pysqlite3-binary is installed, but nothing puts it in the place of sqlite3."""

import importlib.util
import sqlite3

sqlite3.sqlite_version_info = (3, 31, 1)  # stands for an old system library
print("pysqlite3 installed:", importlib.util.find_spec("pysqlite3") is not None)

import chromadb  # noqa: E402, F401
