"""Dead end 2: get_or_create_collection with the new function. It is refused as well."""

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
client.create_collection("texts", embedding_function=ModelA())
client.get_or_create_collection("texts", embedding_function=ModelB())
