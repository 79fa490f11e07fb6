"""Workaround 2: keep the nested value as JSON text and read it back with json.loads()."""

import json

import chromadb

source = {"file": "a.pdf", "pages": [3, 4]}
collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]], metadatas=[{"source": json.dumps(source)}])
back = json.loads(collection.get(ids=["a"])["metadatas"][0]["source"])
print("back", back)
assert back == source
