"""Dead end 1: a bool index is no mask for gather, and it is refused too."""

import torch

hidden = torch.randn(2, 7, 384)
torch.gather(hidden, 1, torch.ones(2, 1, 384).bool())
