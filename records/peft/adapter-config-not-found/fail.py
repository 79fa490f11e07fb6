"""Raises the error: the folder holds a whole model, not an adapter."""

import os
import tempfile

from peft import PeftModel
from transformers import BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-model")
PeftModel.from_pretrained(BertModel(config), "./my-model")
