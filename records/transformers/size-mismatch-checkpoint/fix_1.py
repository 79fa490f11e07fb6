"""Workaround 1: load with the sizes of the checkpoint, then resize; the trained rows stay."""

import tempfile

import torch
from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
trained = BertModel(config)
with tempfile.TemporaryDirectory() as folder:
    trained.save_pretrained(folder)
    model = AutoModel.from_pretrained(folder)
model.resize_token_embeddings(50)
table = model.get_input_embeddings().weight
kept = torch.equal(table[:40], trained.get_input_embeddings().weight)
print("rows", table.shape[0], "first 40 rows unchanged:", kept)
assert table.shape[0] == 50 and kept
