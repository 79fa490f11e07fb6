"""Dead end 1: trust_remote_code brings no class when the folder holds no code of its own."""

import json
import tempfile
from pathlib import Path

from transformers import AutoConfig

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "config.json").write_text(json.dumps({"model_type": "qwen3", "hidden_size": 64}))
    AutoConfig.from_pretrained(folder, trust_remote_code=True)
