"""Dead end 1: make the folder by hand. The folder is there, the file in it is not."""

import os
import tempfile

import faiss

os.chdir(tempfile.mkdtemp())
os.mkdir("faiss_index")
faiss.read_index("faiss_index/index.faiss")
