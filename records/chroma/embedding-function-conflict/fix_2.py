"""Workaround 2: a new collection for the new model; the texts are embedded again."""

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


class ModelB(ModelA):
    @staticmethod
    def name() -> str:
        return "model-b"


client = chromadb.EphemeralClient()
old = client.create_collection("texts", embedding_function=ModelA())
old.add(ids=["a", "b"], documents=["short", "a longer text"])

new = client.create_collection("texts-model-b", embedding_function=ModelB())
rows = old.get(include=["documents", "metadatas"])
new.add(ids=rows["ids"], documents=rows["documents"])
found = client.get_collection("texts-model-b", embedding_function=ModelB()).query(query_texts=["shirt"], n_results=1)
print("rows", new.count(), "found", found["ids"])
assert new.count() == 2 and found["ids"] == [["a"]]
