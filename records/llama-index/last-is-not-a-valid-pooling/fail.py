"""Raises the error: the enum of llama-index-core knows only cls and mean."""

from llama_index.core.embeddings.pooling import Pooling

print([member.value for member in Pooling])
Pooling("last")
