"""Raises the error before any model is looked for: pooling is no field of the class."""

from langchain_huggingface import HuggingFaceEmbeddings

HuggingFaceEmbeddings(model_name="any-model", pooling="cls")
