"""Dead end 1: clamping the index silences the error and leaves the short text on a padding position."""
import torch

torch.manual_seed(0)
hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])

index = mask.sum(1).clamp(max=6)
picked = hidden[torch.arange(2), index]
print("index:", index.tolist())
print("text of 7 tokens right:", torch.equal(picked[0], hidden[0, 6]))
print("text of 3 tokens right:", torch.equal(picked[1], hidden[1, 2]))
assert not torch.equal(picked[1], hidden[1, 2])
