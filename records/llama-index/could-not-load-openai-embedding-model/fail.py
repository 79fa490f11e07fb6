"""Raises the error: an index without an embedding model falls back to OpenAI, which has no key."""

import os

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, VectorStoreIndex

VectorStoreIndex.from_documents([Document(text="hello")])
