"""Workaround 2: get_or_create_collection() makes the collection on the first start."""

import chromadb

client = chromadb.EphemeralClient()
for start in (1, 2):
    collection = client.get_or_create_collection("langchain", embedding_function=None)
    print("start", start, "rows", collection.count())
    collection.upsert(ids=["a"], embeddings=[[0.1, 0.2]])
assert collection.count() == 1
