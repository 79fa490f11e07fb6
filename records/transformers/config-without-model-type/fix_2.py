"""Workaround 2: name the class instead of the automatic one."""

import json
import os
import tempfile
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
saved = BertModel(config)
saved.save_pretrained("my-embed")
file = Path("my-embed/config.json")
fields = json.loads(file.read_text())
del fields["model_type"]
file.write_text(json.dumps(fields))
model = BertModel.from_pretrained("./my-embed")
print("loaded", type(model).__name__, "hidden size", model.config.hidden_size)
assert torch.equal(model.get_input_embeddings().weight, saved.get_input_embeddings().weight)
