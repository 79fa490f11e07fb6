"""Workaround 2: wrap an embedding object that has embed_documents(), as the ones of LangChain."""

import chromadb
from chromadb import Documents, EmbeddingFunction, Embeddings


class LengthEmbeddings:  # stands for a LangChain embedding class
    def embed_documents(self, texts):
        return [[float(len(text)), 1.0] for text in texts]


class Wrapped(EmbeddingFunction):
    def __init__(self, model=None):
        self.model = model or LengthEmbeddings()

    def __call__(self, input: Documents) -> Embeddings:
        return self.model.embed_documents(input)


collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=Wrapped())
collection.add(ids=["a", "b"], documents=["short", "a longer text"])
found = collection.query(query_texts=["shirt"], n_results=1)["ids"]
print("found", found)
assert found == [["a"]]
