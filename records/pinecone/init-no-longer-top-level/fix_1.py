"""Workaround 1: the methods of a Pinecone object (nothing is sent here)."""

from pinecone import Pinecone

pc = Pinecone(api_key="key")
names = ["create_index", "list_indexes", "Index"]
print("methods", [name for name in names if hasattr(pc, name)])
assert all(hasattr(pc, name) for name in names)
