"""Dead end 1: delete all rows first. The name of the function belongs to the collection, not to its rows."""

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
collection = client.create_collection("texts", embedding_function=ModelA())
collection.add(ids=["a"], documents=["short"])
collection.delete(ids=["a"])
print("rows", collection.count())
client.get_collection("texts", embedding_function=ModelB())
