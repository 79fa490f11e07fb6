"""Raises the error: the old import of an embedding class from langchain itself."""

import warnings

warnings.simplefilter("ignore")
from langchain.embeddings import HuggingFaceEmbeddings

print("imported from", HuggingFaceEmbeddings.__module__)
