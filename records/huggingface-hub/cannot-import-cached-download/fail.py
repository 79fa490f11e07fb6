"""Raises the error: the import that sentence-transformers 2.2.2 makes, alone."""

from huggingface_hub import cached_download

print("imported", cached_download.__name__)
