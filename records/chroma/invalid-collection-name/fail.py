"""Raises the error: a collection name of two characters."""

import chromadb

chromadb.EphemeralClient().create_collection("kb", embedding_function=None)
