"""Raises the error: HF_HUB_OFFLINE=1 and a file that is not in the cache."""

import os
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from huggingface_hub import hf_hub_download

hf_hub_download("BAAI/bge-small-en-v1.5", "config.json")
