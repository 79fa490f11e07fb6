"""Dead end 2: HF_HUB_OFFLINE=1 without the files in the cache; there is nothing to load."""

import os
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from transformers import AutoConfig

AutoConfig.from_pretrained("BAAI/bge-small-en-v1.5")
