"""Workaround 1: set the embedding model once for everything, before an index is made."""

import os

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, Settings, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding

Settings.embed_model = MockEmbedding(embed_dim=384)  # here stands your own model
index = VectorStoreIndex.from_documents([Document(text="hello")])
found = index.as_retriever().retrieve("hello")
print("found", found[0].text, "with", type(Settings.embed_model).__name__)
assert found[0].text == "hello"
