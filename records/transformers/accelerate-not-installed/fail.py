"""Raises the error: a `device_map` is given and the package accelerate is not installed."""

import tempfile

import transformers
from transformers import AutoModel, BertConfig, BertModel

print("transformers", transformers.__version__)
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    AutoModel.from_pretrained(folder, device_map="auto")
