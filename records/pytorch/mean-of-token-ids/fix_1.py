"""Workaround 1: the masked mean of last_hidden_state: floats, one vector per text, the same in a batch as alone."""
import torch
from transformers import BertConfig, BertModel

model = BertModel(BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)).eval()
batch = {"input_ids": torch.tensor([[5, 6, 7, 8], [9, 4, 0, 0]]), "attention_mask": torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]])}
with torch.no_grad():
    hidden = model(**batch).last_hidden_state
    alone = model(torch.tensor([[9, 4]])).last_hidden_state.mean(dim=1)
mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
vectors = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
assert vectors.shape == (2, 16) and torch.allclose(vectors[1], alone[0], atol=1e-5)
print(batch["input_ids"].dtype, "->", hidden.dtype, tuple(hidden.shape), "->", tuple(vectors.shape))
print("as the text alone:", torch.allclose(vectors[1], alone[0], atol=1e-5))
