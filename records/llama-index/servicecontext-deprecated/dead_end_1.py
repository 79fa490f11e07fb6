"""Dead end 1: from_documents(..., settings=...) is accepted but never read; the global object decides."""

from types import SimpleNamespace

from llama_index.core import Document, Settings, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding

Settings.llm = None
Settings.embed_model = MockEmbedding(embed_dim=384)
mine = SimpleNamespace(embed_model=MockEmbedding(embed_dim=768))
index = VectorStoreIndex.from_documents([Document(text="hello")], settings=mine)
width = len(next(iter(index.vector_store.data.embedding_dict.values())))
print("asked for 768, got", width)
assert width == 384
