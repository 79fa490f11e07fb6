"""Dead end 1: detach() and cpu() change nothing, NumPy itself is missing."""

import torch

torch.ones(3).detach().cpu().numpy()
