"""Raises the error: faiss-cpu 1.8.0 was compiled for NumPy 1 and is imported with NumPy 2."""

import faiss

print("faiss", faiss.__version__, "imported")
