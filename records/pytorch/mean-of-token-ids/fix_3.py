"""Workaround 3: real averages of integers, such as an accuracy: cast first."""
import torch

correct = torch.tensor([1, 0, 1, 1])
assert correct.float().mean().item() == correct.mean(dtype=torch.float32).item() == 0.75
print(correct.float().mean().item(), correct.mean(dtype=torch.float32).item())
