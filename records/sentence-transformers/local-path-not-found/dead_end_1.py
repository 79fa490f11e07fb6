"""Dead end 1: without "./" the same missing folder is taken for the name of a model on the Hub."""

import os
import tempfile

from sentence_transformers import SentenceTransformer

with tempfile.TemporaryDirectory() as empty:
    os.chdir(empty)
    try:
        SentenceTransformer("models/bge-large-zh-v1.5", device="cpu")
    except Exception as error:
        os.chdir("/")
        print("asked the Hub for models/bge-large-zh-v1.5:", type(error).__name__)
        raise
