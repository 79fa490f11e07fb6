"""Raises the error before transformers 5: tokenizer_config.json names the class `TokenizersBackend`."""

import json
import os
import tempfile
from pathlib import Path

import transformers
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import AutoTokenizer

print("transformers", transformers.__version__)
os.chdir(tempfile.mkdtemp())
Path("my-model").mkdir()
tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "a": 1, "text": 2}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer.save("my-model/tokenizer.json")
Path("my-model/config.json").write_text(json.dumps({"model_type": "bert"}))
Path("my-model/tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "TokenizersBackend"}))
print("ids", AutoTokenizer.from_pretrained("./my-model")("a text")["input_ids"])
