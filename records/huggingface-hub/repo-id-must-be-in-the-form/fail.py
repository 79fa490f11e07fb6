"""Raises the error: a local path that does not exist is taken for the name of a repository."""

from huggingface_hub import hf_hub_download

hf_hub_download("./models/bge-small/checkpoint-100", "config.json")
