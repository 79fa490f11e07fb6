"""Dead end 1: embed_model only when the index is built; the stored folder does not remember the model."""

import os
import tempfile

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

with tempfile.TemporaryDirectory() as folder:
    index = VectorStoreIndex.from_documents([Document(text="hello")], embed_model=MockEmbedding(embed_dim=384))
    index.storage_context.persist(folder)
    print("built and stored")
    load_index_from_storage(StorageContext.from_defaults(persist_dir=folder))
