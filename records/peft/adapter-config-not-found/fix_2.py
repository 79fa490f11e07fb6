"""Workaround 2: a folder with a whole model is loaded with the class of the model."""

import os
import tempfile

from transformers import AutoModel, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-model")
model = AutoModel.from_pretrained("./my-model")
print("loaded", type(model).__name__)
assert model.config.hidden_size == 16
