"""Dead end 1: use_fast=False looks for the same class."""

import json
import os
import tempfile
from pathlib import Path

from transformers import AutoTokenizer

os.chdir(tempfile.mkdtemp())
Path("my-model").mkdir()
Path("my-model/config.json").write_text(json.dumps({"model_type": "bert"}))
Path("my-model/tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "TokenizersBackend"}))
AutoTokenizer.from_pretrained("./my-model", use_fast=False)
