"""Workaround 1: for vectors load the encoder without a head; nothing is random then."""

import os
import tempfile

import torch
from transformers import AutoModel, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
saved = BertModel(config).eval()
saved.save_pretrained("my-encoder")
model, info = AutoModel.from_pretrained("my-encoder", output_loading_info=True)
ids = torch.arange(8).unsqueeze(0)
with torch.no_grad():
    same = torch.allclose(saved(ids).last_hidden_state, model.eval()(ids).last_hidden_state)
print("missing weights:", len(info["missing_keys"]), "same vectors:", same)
assert not info["missing_keys"] and same
