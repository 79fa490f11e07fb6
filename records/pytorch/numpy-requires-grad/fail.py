"""Raises the error: an embedding that was computed with gradients goes to NumPy."""
import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
ids = torch.tensor([[5, 6, 7]])
model(ids).last_hidden_state[:, 0].numpy()
