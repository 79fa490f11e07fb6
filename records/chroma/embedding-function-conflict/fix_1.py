"""Workaround 1: open the collection with the function it was made with."""

import chromadb
from chromadb import Documents, EmbeddingFunction, Embeddings

class ModelA(EmbeddingFunction):
    def __init__(self):
        pass

    def __call__(self, input: Documents) -> Embeddings:
        return [[float(len(text)), 1.0] for text in input]

    @staticmethod
    def name() -> str:
        return "model-a"

    def get_config(self):
        return {}

    @staticmethod
    def build_from_config(config):
        return ModelA()



client = chromadb.EphemeralClient()
client.create_collection("texts", embedding_function=ModelA()).add(ids=["a", "b"], documents=["short", "a longer text"])

collection = client.get_collection("texts", embedding_function=ModelA())
found = collection.query(query_texts=["shirt"], n_results=1)["ids"]
print("found", found)
assert found == [["a"]]
