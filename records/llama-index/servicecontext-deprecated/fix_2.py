"""Workaround 2: pass the parts to the call that needs them."""

from llama_index.core import Document, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.node_parser import SentenceSplitter

index = VectorStoreIndex.from_documents(
    [Document(text="hello")],
    embed_model=MockEmbedding(embed_dim=384),
    transformations=[SentenceSplitter(chunk_size=256, chunk_overlap=20)],
)
width = len(next(iter(index.vector_store.data.embedding_dict.values())))
print("vector width", width)
assert width == 384
