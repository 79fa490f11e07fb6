"""Dead end 1: give the class instead of an object. The signature is then read from the metaclass."""

import chromadb
from chromadb import EmbeddingFunction


class MyFunction(EmbeddingFunction):
    def __call__(self, input):
        return [[float(len(text)), 1.0] for text in input]


chromadb.EphemeralClient().create_collection("texts", embedding_function=MyFunction)
