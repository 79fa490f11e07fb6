"""Dead end 1: strict=False without a look at its answer also accepts a checkpoint of which nothing fits."""

import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
before = model.get_input_embeddings().weight.clone()
old_weights = {f"encoder.model.{name}": value for name, value in BertModel(config).state_dict().items()}
result = model.load_state_dict(old_weights, strict=False)
print("weights loaded:", len(old_weights) - len(result.unexpected_keys), "of", len(old_weights))
assert torch.equal(before, model.get_input_embeddings().weight)
