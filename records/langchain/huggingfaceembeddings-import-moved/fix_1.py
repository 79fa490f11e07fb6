"""Workaround 1: import the class from its own package, langchain-huggingface."""

from langchain_huggingface import HuggingFaceEmbeddings

print("imported from", HuggingFaceEmbeddings.__module__)
assert {"model_name", "model_kwargs", "encode_kwargs"} <= set(HuggingFaceEmbeddings.model_fields)
