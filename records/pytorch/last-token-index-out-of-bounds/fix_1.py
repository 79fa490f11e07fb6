"""Workaround 1: the highest index whose mask is 1 is the last token, on whichever side the padding is."""
import torch

hidden = torch.randn(2, 7, 384)
rows = torch.arange(2)
for mask in (torch.tensor([[1] * 7, [1] * 3 + [0] * 4]), torch.tensor([[1] * 7, [0] * 4 + [1] * 3])):
    last = (mask * torch.arange(mask.shape[1])).argmax(1)
    vectors = hidden[rows, last]
    for row in rows:
        assert torch.equal(vectors[row], hidden[row][mask[row].bool()][-1])
    print(last.tolist(), tuple(vectors.shape))
