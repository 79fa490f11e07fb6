"""Dead end 1: only llama_index becomes llama_index.core; integrations are not in the core."""

from llama_index.core.embeddings import HuggingFaceEmbedding  # noqa: F401
