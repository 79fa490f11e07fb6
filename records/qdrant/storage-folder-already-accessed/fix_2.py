"""Workaround 2: one client for the whole process."""

import tempfile
from functools import cache

from qdrant_client import QdrantClient

folder = tempfile.mkdtemp()


@cache
def get_client():
    return QdrantClient(path=folder)


print("same client:", get_client() is get_client())
assert get_client() is get_client()
get_client().close()
