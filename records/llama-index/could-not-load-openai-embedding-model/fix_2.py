"""Workaround 2: pass embed_model to each call, also to the one that loads a stored index."""

import os
import tempfile

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import MockEmbedding

model = MockEmbedding(embed_dim=384)  # here stands your own model
with tempfile.TemporaryDirectory() as folder:
    VectorStoreIndex.from_documents([Document(text="hello")], embed_model=model).storage_context.persist(folder)
    index = load_index_from_storage(StorageContext.from_defaults(persist_dir=folder), embed_model=model)
print("found", index.as_retriever().retrieve("hello")[0].text)
assert index.as_retriever().retrieve("hello")[0].text == "hello"
