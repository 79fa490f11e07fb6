"""Workaround 1: tell the model the padding token; a padded row scores like the row alone."""

import torch
from transformers import LlamaConfig, LlamaForSequenceClassification

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, num_labels=1
)
model = LlamaForSequenceClassification(config).eval()
model.config.pad_token_id = 0
ids, mask = torch.tensor([[5, 6, 7], [8, 9, 0]]), torch.tensor([[1, 1, 1], [1, 1, 0]])
with torch.no_grad():
    batch = model(input_ids=ids, attention_mask=mask).logits
    alone = model(input_ids=torch.tensor([[8, 9]])).logits
print("same score:", torch.allclose(batch[1], alone[0], atol=1e-5))
assert torch.allclose(batch[1], alone[0], atol=1e-5)
