"""Dead end 1: trust_remote_code does not replace the missing name."""

import json
import os
import tempfile
from pathlib import Path

from transformers import AutoModel

os.chdir(tempfile.mkdtemp())
Path("my-embed").mkdir()
Path("my-embed/config.json").write_text(json.dumps({"hidden_size": 16, "architectures": ["BertModel"]}))
AutoModel.from_pretrained("./my-embed", trust_remote_code=True)
