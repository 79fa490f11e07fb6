"""Dead end 2: Settings.llm = None switches off the OpenAI LLM, not the OpenAI embeddings."""

import os

os.environ.pop("OPENAI_API_KEY", None)
from llama_index.core import Document, Settings, VectorStoreIndex

Settings.llm = None
VectorStoreIndex.from_documents([Document(text="hello")])
