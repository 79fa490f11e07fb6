"""Dead end 2: service_context= given to from_documents is swallowed: the index still wants OpenAI."""

import os

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding

VectorStoreIndex.from_documents([Document(text="hello")], service_context={"embed_model": MockEmbedding(embed_dim=384)})
