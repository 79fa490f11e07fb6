"""Workaround 1: the class lives in the package sentence-transformers-haystack."""

from haystack_integrations.components.embedders.sentence_transformers import SentenceTransformersTextEmbedder

embedder = SentenceTransformersTextEmbedder(model="BAAI/bge-small-en-v1.5")
print("imported from", type(embedder).__module__.rsplit(".", 1)[0])
assert embedder.model == "BAAI/bge-small-en-v1.5"
