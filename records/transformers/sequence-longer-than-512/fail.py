"""Raises the error: 602 tokens into a BERT whose position table has 512 rows."""
import torch
from transformers import BertConfig, BertModel

config = dict(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(BertConfig(**config)).eval()
ids = torch.randint(5, 50, (1, 602))
model(input_ids=ids, attention_mask=torch.ones_like(ids), token_type_ids=torch.zeros_like(ids))
