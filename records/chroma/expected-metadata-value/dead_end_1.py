"""Dead end 1: str() of a dict. It is stored, but a filter on a value inside finds nothing."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1, 0.2]], metadatas=[{"source": str({"page": 3})}])
print("stored", collection.get()["metadatas"], "found", collection.get(where={"page": 3})["ids"])
assert collection.get(where={"page": 3})["ids"] == []
