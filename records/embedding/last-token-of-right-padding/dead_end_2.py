"""Dead end 2: left padding alone is not enough for a model with learned positions: position_ids must follow."""

import torch
from transformers import GPT2Config, GPT2Model

torch.manual_seed(0)
ids = dict(bos_token_id=1, eos_token_id=1)
model = GPT2Model(GPT2Config(vocab_size=100, n_embd=64, n_layer=2, n_head=4, **ids)).eval()
text, padded = torch.tensor([[5, 6, 7]]), torch.tensor([[0, 0, 0, 0, 5, 6, 7]])
mask = torch.tensor([[0, 0, 0, 0, 1, 1, 1]])
positions = (mask.cumsum(dim=1) - 1).clamp(min=0)
cosine = torch.nn.functional.cosine_similarity
with torch.no_grad():
    alone = model(text).last_hidden_state[:, -1]
    plain = model(padded, attention_mask=mask).last_hidden_state[:, -1]
    given = model(padded, attention_mask=mask, position_ids=positions).last_hidden_state[:, -1]
print(f"left padding, h[:, -1]: cosine {cosine(plain, alone).item():.4f}")
print(f"left padding, h[:, -1], position_ids from the mask: {cosine(given, alone).item():.4f}")
assert cosine(plain, alone).item() < 0.99 < cosine(given, alone).item()
