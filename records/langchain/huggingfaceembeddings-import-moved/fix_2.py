"""Workaround 2: langchain_community still has the class (it warns that it is deprecated)."""

import warnings

warnings.simplefilter("ignore")
from langchain_community.embeddings import HuggingFaceEmbeddings

print("imported from", HuggingFaceEmbeddings.__module__)
assert HuggingFaceEmbeddings.__module__ == "langchain_community.embeddings.huggingface"
