"""Dead end 1: an attention mask alone does not help; the check looks at the config only."""

import torch
from transformers import LlamaConfig, LlamaForSequenceClassification

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, num_labels=1
)
model = LlamaForSequenceClassification(config).eval()
ids, mask = torch.tensor([[5, 6, 7], [8, 9, 0]]), torch.tensor([[1, 1, 1], [1, 1, 0]])
model(input_ids=ids, attention_mask=mask)
