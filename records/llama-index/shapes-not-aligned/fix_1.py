"""Workaround 1: load the index with the model that built it."""

import tempfile

from llama_index.core import Document, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

model = MockEmbedding(embed_dim=1536)
with tempfile.TemporaryDirectory() as folder:
    VectorStoreIndex.from_documents([Document(text="hello")], embed_model=model).storage_context.persist(folder)
    index = load_index_from_storage(StorageContext.from_defaults(persist_dir=folder), embed_model=model)
found = index.as_retriever().retrieve("hello")
print("found", found[0].text)
assert found[0].text == "hello"
