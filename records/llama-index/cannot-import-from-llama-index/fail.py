"""Raises the error: the import path of LlamaIndex before 0.10."""

from llama_index import VectorStoreIndex

print("imported from", VectorStoreIndex.__module__)
