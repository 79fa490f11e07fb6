"""Raises the error before any model is looked for."""

from llama_index.embeddings.huggingface import HuggingFaceEmbedding

HuggingFaceEmbedding(model_name="any-model", pooling="cls", device="cpu")
