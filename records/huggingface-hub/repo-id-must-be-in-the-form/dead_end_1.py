"""Dead end 1: the whole address of the model page."""

from huggingface_hub import hf_hub_download

hf_hub_download("https://huggingface.co/BAAI/bge-small-en-v1.5", "config.json")
