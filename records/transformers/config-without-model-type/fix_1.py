"""Workaround 1: write the model type of the checkpoint into config.json."""

import json
import os
import tempfile
from pathlib import Path

import torch
from transformers import AutoModel, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
saved = BertModel(config)
saved.save_pretrained("my-embed")
file = Path("my-embed/config.json")
fields = json.loads(file.read_text())
del fields["model_type"]  # as in the broken folder
file.write_text(json.dumps(fields | {"model_type": "bert"}))
model = AutoModel.from_pretrained("./my-embed")
print("loaded", type(model).__name__)
assert torch.equal(model.get_input_embeddings().weight, saved.get_input_embeddings().weight)
