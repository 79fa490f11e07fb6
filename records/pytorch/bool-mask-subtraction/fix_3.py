"""Workaround 3: where numbers are wanted, convert the mask before the subtraction."""
import torch

mask = torch.tensor([[True, True, False]])
scores = torch.tensor([[0.5, 1.0, 9.0]])
bias = (1.0 - mask.to(scores.dtype)) * torch.finfo(scores.dtype).min
weights = (scores + bias).softmax(-1)
assert weights[0, 2] == 0 and torch.isclose(weights.sum(), torch.tensor(1.0))
assert torch.equal(weights, scores.masked_fill(~mask, float("-inf")).softmax(-1))
print("weights:", [round(x, 4) for x in weights[0].tolist()])
