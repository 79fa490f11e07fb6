"""Raises the error in releases older than the model type: `qwen3` came with transformers 4.51."""

import json
import tempfile
from pathlib import Path

import transformers
from transformers import AutoConfig

print("transformers", transformers.__version__)
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "config.json").write_text(json.dumps({"model_type": "qwen3", "hidden_size": 64}))
    config = AutoConfig.from_pretrained(folder)
print("read as", type(config).__name__)
