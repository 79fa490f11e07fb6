"""Dead end 1: HF_ENDPOINT is set in the code after the import; the old value stays in use."""

import os
import tempfile

os.environ["HF_HUB_OFFLINE"] = "0"
os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from huggingface_hub import constants

os.environ["HF_ENDPOINT"] = "http://127.0.0.1:8080"
print("asked for 127.0.0.1:8080, in use:", constants.ENDPOINT)
assert constants.ENDPOINT == "http://127.0.0.1:9"
