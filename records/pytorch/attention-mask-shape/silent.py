"""One text padded to 384 tokens, hidden size 384: the wrong shape fits, and the mask removes features."""
import torch

torch.manual_seed(0)
hidden = torch.randn(1, 384, 384)
mask = torch.zeros(1, 384)
mask[0, :5] = 1  # five real tokens
right = (hidden * mask.unsqueeze(-1)).sum(1) / mask.unsqueeze(-1).sum(1)
wrong = (hidden * mask).sum(1) / mask.sum(1)
print("shape:", tuple(wrong.shape), "numbers that are not 0:", int((wrong != 0).sum()), "of 384")
print("cosine to the right mean: %.2f" % torch.cosine_similarity(right, wrong).item())
