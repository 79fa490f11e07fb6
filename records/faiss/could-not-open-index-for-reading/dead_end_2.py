"""Dead end 2: an empty file under the name. It can be opened, but it is no index."""

import os
import tempfile

import faiss

os.chdir(tempfile.mkdtemp())
open("index.faiss", "wb").close()
faiss.read_index("index.faiss")
