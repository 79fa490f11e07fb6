"""Raises the error: the index is read by a relative path from another working directory."""

import os
import tempfile

import faiss
import numpy as np

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "vector_store"))
    index = faiss.IndexFlatIP(8)
    index.add(np.eye(3, 8, dtype="float32"))
    faiss.write_index(index, os.path.join(folder, "vector_store", "index.faiss"))
faiss.read_index("vector_store/index.faiss")
