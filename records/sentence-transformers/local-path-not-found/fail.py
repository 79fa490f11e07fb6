"""Raises the error: the folder is not there, seen from the current working directory."""

import os
import tempfile

from sentence_transformers import SentenceTransformer

with tempfile.TemporaryDirectory() as empty:
    os.chdir(empty)
    try:
        SentenceTransformer("./models/bge-large-zh-v1.5", device="cpu")
    finally:
        os.chdir("/")
