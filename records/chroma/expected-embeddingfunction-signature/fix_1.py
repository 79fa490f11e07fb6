"""Workaround 1: subclass EmbeddingFunction and name the parameter input."""

import chromadb
from chromadb import Documents, EmbeddingFunction, Embeddings


class MyFunction(EmbeddingFunction):
    def __init__(self):
        pass

    def __call__(self, input: Documents) -> Embeddings:
        return [[float(len(text)), 1.0] for text in input]


collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=MyFunction())
collection.add(ids=["a", "b"], documents=["short", "a longer text"])
found = collection.query(query_texts=["shirt"], n_results=1)["ids"]
print("found", found)
assert found == [["a"]]
