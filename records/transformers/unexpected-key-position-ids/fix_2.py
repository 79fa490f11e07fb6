"""Workaround 2: strict=False, and look at what was skipped."""

import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
old_weights = BertModel(config).state_dict() | {"embeddings.position_ids": torch.arange(512).unsqueeze(0)}
result = model.load_state_dict(old_weights, strict=False)
print("missing", result.missing_keys, "unexpected", result.unexpected_keys)
assert not result.missing_keys and result.unexpected_keys == ["embeddings.position_ids"]
