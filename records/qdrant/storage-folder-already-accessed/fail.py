"""Raises the error: two clients on one folder."""

import os
import tempfile

from qdrant_client import QdrantClient

os.chdir(tempfile.mkdtemp())
first = QdrantClient(path="./qdrant_data")
second = QdrantClient(path="./qdrant_data")
