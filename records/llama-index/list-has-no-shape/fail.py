"""Raises the error: token vectors as lists of lists, as an HTTP service returns them."""

from llama_index.core.embeddings.pooling import Pooling

Pooling.MEAN([[0.1, 0.2], [0.3, 0.4]])
