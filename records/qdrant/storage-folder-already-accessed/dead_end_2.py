"""Dead end 2: the option about threads does not concern the lock."""

import os
import tempfile

from qdrant_client import QdrantClient

os.chdir(tempfile.mkdtemp())
first = QdrantClient(path="./qdrant_data")
second = QdrantClient(path="./qdrant_data", force_disable_check_same_thread=True)
