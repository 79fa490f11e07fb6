"""Workaround 2: create_batches() of Chroma cuts ids, embeddings, metadatas and documents together."""

import chromadb
from chromadb.utils.batch_utils import create_batches

client = chromadb.EphemeralClient()
collection = client.create_collection("texts", embedding_function=None)
ids = [str(number) for number in range(client.get_max_batch_size() + 1000)]
for batch in create_batches(client, ids=ids, embeddings=[[0.1, 0.2]] * len(ids)):
    collection.add(*batch)
print("records", len(ids), "stored", collection.count())
assert collection.count() == len(ids)
