"""Workaround 1: check that the folder exists and give its absolute path."""

import json
import os
import tempfile
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
from transformers import AutoConfig

with tempfile.TemporaryDirectory() as root:
    folder = Path(root, "models", "bge-small", "checkpoint-100")
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps({"model_type": "bert", "hidden_size": 384, "num_attention_heads": 12}))
    path = folder.resolve()
    assert path.is_dir() and (path / "config.json").is_file()
    config = AutoConfig.from_pretrained(path)
print("loaded", config.model_type, config.hidden_size)
assert config.hidden_size == 384
