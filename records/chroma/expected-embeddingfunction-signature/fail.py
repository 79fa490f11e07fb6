"""Raises the error: the parameter of __call__ is named texts, Chroma wants input."""

import chromadb


class MyFunction:
    def __call__(self, texts):
        return [[float(len(text)), 1.0] for text in texts]


chromadb.EphemeralClient().create_collection("texts", embedding_function=MyFunction())
