"""Raises the error: get_collection() with a name that this database does not hold."""

import chromadb

client = chromadb.EphemeralClient()
client.create_collection("texts", embedding_function=None)
client.get_collection("langchain")
