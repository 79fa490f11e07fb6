"""Raises the error: the endpoint cannot be reached (a closed port of this machine) and the cache is empty."""

import os
import tempfile

os.environ["HF_HUB_OFFLINE"] = "0"
os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from transformers import AutoConfig

AutoConfig.from_pretrained("BAAI/bge-small-en-v1.5")
