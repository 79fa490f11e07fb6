"""Dead end 2: local_files_only=True does not turn the name into a path; it is checked all the same."""

from huggingface_hub import hf_hub_download

hf_hub_download("./models/bge-small/checkpoint-100", "config.json", local_files_only=True)
