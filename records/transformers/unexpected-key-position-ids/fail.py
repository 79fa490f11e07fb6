"""Raises the error: the old checkpoint holds `position_ids`, the model no longer saves this buffer."""

import torch
import transformers
from transformers import BertConfig, BertModel

print("transformers", transformers.__version__)
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
old_weights = model.state_dict() | {"embeddings.position_ids": torch.arange(512).unsqueeze(0)}
model.load_state_dict(old_weights)
