"""Workaround 1: an absolute path, made from the place of the program and not from the working directory."""

import os
import tempfile
from pathlib import Path

import faiss
import numpy as np

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder).resolve() / "vector_store" / "index.faiss"
    file.parent.mkdir()
    index = faiss.IndexFlatIP(8)
    index.add(np.eye(3, 8, dtype="float32"))
    faiss.write_index(index, str(file))
    os.chdir("/")
    print("exists", file.is_file(), "rows", faiss.read_index(str(file)).ntotal)
    assert faiss.read_index(str(file)).ntotal == 3
