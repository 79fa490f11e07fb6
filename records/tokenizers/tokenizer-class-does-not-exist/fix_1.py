"""Workaround 1: transformers 5 knows the class and reads the same folder."""

import json
import os
import tempfile
from pathlib import Path

import transformers
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import AutoTokenizer

os.chdir(tempfile.mkdtemp())
Path("my-model").mkdir()
tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "a": 1, "text": 2}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer.save("my-model/tokenizer.json")
Path("my-model/config.json").write_text(json.dumps({"model_type": "bert"}))
Path("my-model/tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "TokenizersBackend"}))
ids = AutoTokenizer.from_pretrained("./my-model")("a text")["input_ids"]
print("transformers", transformers.__version__, "ids", ids)
assert ids == [1, 2]
