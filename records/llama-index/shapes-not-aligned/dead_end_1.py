"""Dead end 1: the right model only in Settings.embed_model while another one is passed to the call."""

import tempfile

from llama_index.core import Document, Settings, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

with tempfile.TemporaryDirectory() as folder:
    index = VectorStoreIndex.from_documents([Document(text="hello")], embed_model=MockEmbedding(embed_dim=1536))
    index.storage_context.persist(folder)
    index = load_index_from_storage(StorageContext.from_defaults(persist_dir=folder), embed_model=MockEmbedding(embed_dim=384))
Settings.embed_model = MockEmbedding(embed_dim=1536)  # too late: the index has its model already
index.as_retriever().retrieve("hello")
