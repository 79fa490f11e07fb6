"""Dead end 1: the full path of the old module."""

from haystack.components.embedders.sentence_transformers_text_embedder import SentenceTransformersTextEmbedder  # noqa: F401
