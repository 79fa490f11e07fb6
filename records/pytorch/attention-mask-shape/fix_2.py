"""Workaround 2: einsum names the axes, so no extra axis is needed."""
import torch

hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])

weights = mask.to(hidden.dtype)
mean = torch.einsum("btd,bt->bd", hidden, weights) / weights.sum(1, keepdim=True)
assert torch.allclose(mean[1], hidden[1, :3].mean(0), atol=1e-6)
print(tuple(mean.shape))
