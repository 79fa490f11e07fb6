"""Dead end 1: langchain-community is installed, but the import still names langchain."""

import importlib.util

assert importlib.util.find_spec("langchain_community") is not None
print("langchain_community is installed")
from langchain.embeddings import HuggingFaceEmbeddings  # noqa: F401
