"""Workaround 1: last-token pooling that is right for both padding sides, in a batch of unequal texts."""

import torch
from transformers import Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
model = Qwen2Model(Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)).eval()


def last_token(states, mask):
    positions = torch.arange(mask.shape[1], device=mask.device)
    last = (mask * positions).argmax(dim=1)
    return states[torch.arange(len(states), device=states.device), last]


texts = [[5, 6, 7], [8, 9, 10, 11, 12, 13, 14]]
width = max(map(len, texts))
with torch.no_grad():
    alone = torch.cat([model(torch.tensor([t])).last_hidden_state[:, -1] for t in texts])
    for side in ("right", "left"):
        pads = [[0] * (width - len(t)) for t in texts]
        ids = [t + p if side == "right" else p + t for t, p in zip(texts, pads)]
        ones = [[1] * len(t) for t in texts]
        mask = [o + p if side == "right" else p + o for o, p in zip(ones, pads)]
        ids, mask = torch.tensor(ids), torch.tensor(mask)
        pooled = last_token(model(ids, attention_mask=mask).last_hidden_state, mask)
        cosine = torch.nn.functional.cosine_similarity(pooled, alone)
        print(side, "padding:", [f"{value:.6f}" for value in cosine.tolist()])
        assert cosine.min() > 0.9999
