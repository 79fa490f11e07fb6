"""Dead end 2: the old path in full, down to the module of the class."""

from langchain.embeddings.huggingface import HuggingFaceEmbeddings  # noqa: F401
