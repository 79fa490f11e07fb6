"""Dead end 2: the swap after the import. The check has already run."""

import sqlite3
import sys

sqlite3.sqlite_version_info = (3, 31, 1)  # stands for an old system library
import chromadb  # noqa: E402, F401
import pysqlite3  # noqa: E402

sys.modules["sqlite3"] = pysqlite3
