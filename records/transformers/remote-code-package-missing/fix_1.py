"""Workaround 1: once the package can be imported, the model loads (a stand-in package plays the part of pip install)."""

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ["HF_MODULES_CACHE"] = tempfile.mkdtemp()
os.chdir(tempfile.mkdtemp())
Path("installed").mkdir()
Path("installed/rotary_extra_kernels.py").write_text("")
sys.path.insert(0, "installed")
from transformers import AutoConfig

CODE = 'import rotary_extra_kernels\nfrom transformers import PretrainedConfig\n\n\nclass MyConfig(PretrainedConfig):\n    model_type = "my-encoder"\n'
Path("my-model").mkdir()
Path("my-model/configuration_my.py").write_text(CODE)
auto_map = {"AutoConfig": "configuration_my.MyConfig"}
Path("my-model/config.json").write_text(json.dumps({"model_type": "my-encoder", "auto_map": auto_map}))
config = AutoConfig.from_pretrained("./my-model", trust_remote_code=True)
print("loaded", type(config).__name__)
assert type(config).__name__ == "MyConfig"
