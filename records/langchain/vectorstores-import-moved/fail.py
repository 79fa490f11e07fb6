"""Raises the error: a vector store imported from langchain itself."""

import warnings

warnings.simplefilter("ignore")
from langchain.vectorstores import FAISS

print("imported from", FAISS.__module__)
