"""Workaround 1: with the file of weights in the folder the same call works."""

import os
import tempfile

from transformers import AutoModel, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-model")
print(sorted(os.listdir("my-model")))
model = AutoModel.from_pretrained("./my-model")
assert "model.safetensors" in os.listdir("my-model") and model.config.hidden_size == 16
