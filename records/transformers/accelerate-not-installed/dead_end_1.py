"""Dead end 1: a map with the CPU only also needs accelerate."""

import tempfile

from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    AutoModel.from_pretrained(folder, device_map="cpu")
