"""Which poolings and slices of a token matrix are contiguous."""
import torch

hidden = torch.randn(4, 7, 384)
mask = torch.ones(4, 7, 1)
cases = {
    "hidden[:, 0]  (cls)": hidden[:, 0],
    "hidden[:, -1]  (last, left padding)": hidden[:, -1],
    "hidden[torch.arange(4), lengths]  (last by index)": hidden[torch.arange(4), torch.tensor([6, 3, 5, 2])],
    "masked mean": (hidden * mask).sum(1) / mask.sum(1),
    "hidden.amax(1)  (max)": hidden.amax(1),
    "vectors[:, :128]  (cut to 128 dimensions)": hidden.mean(1)[:, :128],
    "hidden[:1, 0]  (cls of one text)": hidden[:1, 0],
}
for name, tensor in cases.items():
    print(f"{name}: stride {tensor.stride()}, contiguous {tensor.is_contiguous()}")
