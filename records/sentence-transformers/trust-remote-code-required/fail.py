"""Raises the error: the model brings its own Python code and nobody has agreed to run it."""

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
    AutoConfig.from_pretrained("./tiny-custom")
