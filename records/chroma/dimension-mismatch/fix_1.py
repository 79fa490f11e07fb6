"""Workaround 1: store and ask with the same embedding function."""

import chromadb
from chromadb import Documents, EmbeddingFunction, Embeddings


class Wide(EmbeddingFunction):
    def __init__(self):
        pass

    def __call__(self, input: Documents) -> Embeddings:
        return [[float(len(text))] + [1.0] * 767 for text in input]


collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=Wide())
collection.add(ids=["a", "b"], documents=["short", "a longer text"])
found = collection.query(query_texts=["shirt"], n_results=1)
width = len(collection.get(limit=1, include=["embeddings"])["embeddings"][0])
print("width", width, "found", found["ids"])
assert width == 768 and found["ids"] == [["a"]]
