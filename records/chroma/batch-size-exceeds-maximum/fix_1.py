"""Workaround 1: cut the data by the limit of the client."""

import chromadb

client = chromadb.EphemeralClient()
collection = client.create_collection("texts", embedding_function=None)
limit = client.get_max_batch_size()
ids = [str(number) for number in range(limit + 1000)]
embeddings = [[0.1, 0.2]] * len(ids)
for start in range(0, len(ids), limit):
    collection.add(ids=ids[start : start + limit], embeddings=embeddings[start : start + limit])
print("records", len(ids), "stored", collection.count())
assert collection.count() == len(ids)
