"""Workaround 1: load from a local folder with all files of the model; the network is not needed."""

import json
import os
import tempfile
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "0"
os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"
from transformers import AutoConfig

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "config.json").write_text(json.dumps({"model_type": "bert", "hidden_size": 384, "num_attention_heads": 12}))
    config = AutoConfig.from_pretrained(folder)
print("loaded from a folder:", config.model_type, config.hidden_size)
assert config.hidden_size == 384
