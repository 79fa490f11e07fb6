"""Raises the error: two rows, and the model does not know which token is padding."""

import torch
from transformers import LlamaConfig, LlamaForSequenceClassification

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, num_labels=1
)
model = LlamaForSequenceClassification(config).eval()
model(input_ids=torch.tensor([[5, 6, 7], [8, 9, 0]]))
