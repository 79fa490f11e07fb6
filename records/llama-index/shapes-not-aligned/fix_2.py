"""Workaround 2: keep the new model and embed the stored texts again."""

import tempfile

from llama_index.core import Document, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

old, new = MockEmbedding(embed_dim=1536), MockEmbedding(embed_dim=384)
with tempfile.TemporaryDirectory() as folder:
    VectorStoreIndex.from_documents([Document(text="hello")], embed_model=old).storage_context.persist(folder)
    stored = load_index_from_storage(StorageContext.from_defaults(persist_dir=folder), embed_model=new)
index = VectorStoreIndex(list(stored.docstore.docs.values()), embed_model=new)
width = len(next(iter(index.vector_store.data.embedding_dict.values())))
print("width now", width, "found", index.as_retriever().retrieve("hello")[0].text)
assert width == 384
