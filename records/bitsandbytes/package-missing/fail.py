"""Raises the error: a quantized load is asked for and the package bitsandbytes is not installed."""

import tempfile

from transformers import AutoModel, BertConfig, BertModel, BitsAndBytesConfig

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    AutoModel.from_pretrained(folder, quantization_config=BitsAndBytesConfig(load_in_8bit=True))
