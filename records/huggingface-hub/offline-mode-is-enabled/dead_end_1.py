"""Dead end 1: os.environ after the import. The setting was read when huggingface_hub was imported."""

import os
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from huggingface_hub import hf_hub_download

os.environ["HF_HUB_OFFLINE"] = "0"
hf_hub_download("BAAI/bge-small-en-v1.5", "config.json")
