"""Raises the error: an index stored with vectors of 1536 numbers is asked with a model of 384."""

import tempfile

from llama_index.core import Document, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

with tempfile.TemporaryDirectory() as folder:
    index = VectorStoreIndex.from_documents([Document(text="hello")], embed_model=MockEmbedding(embed_dim=1536))
    index.storage_context.persist(folder)
    storage = StorageContext.from_defaults(persist_dir=folder)
    index = load_index_from_storage(storage, embed_model=MockEmbedding(embed_dim=384))
index.as_retriever().retrieve("hello")
