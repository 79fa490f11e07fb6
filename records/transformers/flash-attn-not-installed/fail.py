"""Raises the error: FlashAttention 2 is asked for and the package flash_attn is not installed."""

import torch
import transformers
from transformers import AutoModel, LlamaConfig

print("transformers", transformers.__version__)
sizes = dict(hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2)
config = LlamaConfig(vocab_size=32, **sizes)
AutoModel.from_config(config, attn_implementation="flash_attention_2", torch_dtype=torch.float16)
