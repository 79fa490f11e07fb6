"""Dead end 1: another attention does not help, the imports of the file are checked before any class is made."""

import json
import os
import tempfile
from pathlib import Path

os.environ["HF_MODULES_CACHE"] = tempfile.mkdtemp()
os.chdir(tempfile.mkdtemp())
from transformers import AutoModel

CONFIG = 'from transformers import PretrainedConfig\n\n\nclass MyConfig(PretrainedConfig):\n    model_type = "my-encoder"\n'
MODEL = "import rotary_extra_kernels\n\n\nclass MyModel:\n    pass\n"
Path("my-model").mkdir()
Path("my-model/configuration_my.py").write_text(CONFIG)
Path("my-model/modeling_my.py").write_text(MODEL)
auto_map = {"AutoConfig": "configuration_my.MyConfig", "AutoModel": "modeling_my.MyModel"}
Path("my-model/config.json").write_text(json.dumps({"model_type": "my-encoder", "auto_map": auto_map}))
AutoModel.from_pretrained("./my-model", trust_remote_code=True, attn_implementation="eager")
