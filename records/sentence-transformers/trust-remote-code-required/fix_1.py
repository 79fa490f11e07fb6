"""Workaround 1: agree, after the code was read."""

import io
import json
import os
import sys
import tempfile
from pathlib import Path

os.environ["HF_MODULES_CACHE"] = tempfile.mkdtemp()  # read when transformers is imported
from transformers import AutoConfig

CONFIG = {"model_type": "tiny_custom", "auto_map": {"AutoConfig": "configuration_tiny.TinyConfig"}}
CODE = """from transformers import PretrainedConfig

class TinyConfig(PretrainedConfig):
    model_type = "tiny_custom"
"""
sys.stdin = io.StringIO("")  # nobody answers the question
with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    Path("tiny-custom").mkdir()
    Path("tiny-custom/config.json").write_text(json.dumps(CONFIG))
    Path("tiny-custom/configuration_tiny.py").write_text(CODE)
    config = AutoConfig.from_pretrained("./tiny-custom", trust_remote_code=True)
    print(type(config).__name__, config.model_type)
    assert type(config).__name__ == "TinyConfig"
