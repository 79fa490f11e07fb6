"""Workaround 1: the same values in the global Settings."""

from llama_index.core import Document, Settings, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding

Settings.llm = None
Settings.embed_model = MockEmbedding(embed_dim=384)
Settings.chunk_size = 256
index = VectorStoreIndex.from_documents([Document(text="hello")])
width = len(next(iter(index.vector_store.data.embedding_dict.values())))
print("chunk size", Settings.node_parser.chunk_size, "vector width", width)
assert Settings.node_parser.chunk_size == 256 and width == 384
