"""Workaround 1: a release that knows the model type reads the same file."""

import json
import tempfile
from pathlib import Path

import transformers
from transformers import AutoConfig

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "config.json").write_text(json.dumps({"model_type": "qwen3", "hidden_size": 64}))
    config = AutoConfig.from_pretrained(folder)
print("transformers", transformers.__version__, "reads", type(config).__name__)
assert type(config).__name__ == "Qwen3Config"
