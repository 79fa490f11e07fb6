"""Raises the error: the folder holds config.json, but no file with weights."""

import os
import tempfile

from transformers import AutoModel, BertConfig

os.chdir(tempfile.mkdtemp())
BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16).save_pretrained("my-model")
AutoModel.from_pretrained("./my-model")
