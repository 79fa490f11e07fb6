"""Raises the error: config.json names no `model_type`."""

import json
import os
import tempfile
from pathlib import Path

import transformers
from transformers import AutoModel

print("transformers", transformers.__version__)
os.chdir(tempfile.mkdtemp())
Path("my-embed").mkdir()
Path("my-embed/config.json").write_text(json.dumps({"hidden_size": 16, "architectures": ["BertModel"]}))
AutoModel.from_pretrained("./my-embed")
