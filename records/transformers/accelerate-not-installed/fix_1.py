"""Workaround 1: with accelerate installed the same call works."""

import tempfile

import accelerate
from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    model = AutoModel.from_pretrained(folder, device_map="auto")
print("accelerate", accelerate.__version__, "device", model.device)
assert model.get_input_embeddings().weight.shape == (32, 16)
