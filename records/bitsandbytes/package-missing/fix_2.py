"""Workaround 2: load without quantization, in half the size of float32; no further package is needed."""

import tempfile

import torch
from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    model = AutoModel.from_pretrained(folder, dtype=torch.bfloat16)
print("weights in", model.dtype)
assert model.dtype == torch.bfloat16
