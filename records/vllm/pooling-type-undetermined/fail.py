"""Prints the warning: vLLM reads a pooling file that says "max"."""

import json
import os
import tempfile
from pathlib import Path

os.environ["VLLM_LOGGING_LEVEL"] = "WARNING"
from vllm.transformers_utils.config import get_pooling_config


def read(pooling):
    folder = Path(tempfile.mkdtemp())
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    modules = [{"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}]
    (folder / "modules.json").write_text(json.dumps(modules))
    return get_pooling_config(str(folder), None)


found = read({"pooling_mode": "max"})
print("found:", found)
assert "seq_pooling_type" not in found
