"""Dead end 2: `~` on a mask of integers, as tokenizers return it, gives -2 and -1: both count as true."""
import torch

mask = torch.tensor([[1, 1, 0]])
print((~mask).tolist(), (~mask).bool().tolist())
hidden = torch.tensor([[[1.0], [2.0], [9.0]]])
pooled = hidden.masked_fill((~mask).bool().unsqueeze(-1), float("-inf")).max(1).values
print("max pooling:", pooled.tolist(), "wanted: [[2.0]]")
assert pooled.tolist() == [[float("-inf")]]
