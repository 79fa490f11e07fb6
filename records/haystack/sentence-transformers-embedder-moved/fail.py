"""Raises the error: the import path of the embedder before Haystack 3."""

from haystack.components.embedders import SentenceTransformersTextEmbedder

print("imported from", SentenceTransformersTextEmbedder.__module__)
