"""Workaround 1: `~` for a boolean mask, `mask == 0` for any mask: max pooling without the padding."""
import torch

hidden = torch.tensor([[[1.0], [2.0], [9.0]]])  # the third position is padding
mask = torch.tensor([[True, True, False]])
for padding in (~mask, mask == 0, mask.long() == 0, mask.logical_not()):
    pooled = hidden.masked_fill(padding.unsqueeze(-1), float("-inf")).max(1).values
    assert pooled.tolist() == [[2.0]]
print("max pooling:", pooled.tolist())
