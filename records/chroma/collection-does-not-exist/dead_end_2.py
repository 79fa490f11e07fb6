"""Dead end 2: catch ValueError. Newer releases raise another class."""

import chromadb

client = chromadb.EphemeralClient()
try:
    client.get_collection("langchain")
except ValueError:
    client.create_collection("langchain", embedding_function=None)
