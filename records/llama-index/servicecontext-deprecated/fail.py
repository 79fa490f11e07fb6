"""Raises the error: settings by ServiceContext, as LlamaIndex had them before 0.11."""

import warnings

warnings.simplefilter("ignore")
from llama_index.core import ServiceContext
from llama_index.core.embeddings import MockEmbedding

context = ServiceContext.from_defaults(embed_model=MockEmbedding(embed_dim=384), llm=None, chunk_size=256)
print("made a", type(context).__name__)
