"""Workaround 2: an import inside try/except is not required any more."""

import json
import os
import tempfile
from pathlib import Path

os.environ["HF_MODULES_CACHE"] = tempfile.mkdtemp()
os.chdir(tempfile.mkdtemp())
from transformers import AutoConfig

CODE = 'try:\n    import rotary_extra_kernels\nexcept ImportError:\n    rotary_extra_kernels = None\nfrom transformers import PretrainedConfig\n\n\nclass MyConfig(PretrainedConfig):\n    model_type = "my-encoder"\n'
Path("my-model").mkdir()
Path("my-model/configuration_my.py").write_text(CODE)
auto_map = {"AutoConfig": "configuration_my.MyConfig"}
Path("my-model/config.json").write_text(json.dumps({"model_type": "my-encoder", "auto_map": auto_map}))
config = AutoConfig.from_pretrained("./my-model", trust_remote_code=True)
print("loaded", type(config).__name__)
assert type(config).__name__ == "MyConfig"
