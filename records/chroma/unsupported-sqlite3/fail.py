"""Raises the error: Python reports SQLite 3.31.1, as on Ubuntu 20.04. The number is set by hand here."""

import sqlite3

sqlite3.sqlite_version_info = (3, 31, 1)

import chromadb  # noqa: E402

print("no error:", chromadb.__version__)
