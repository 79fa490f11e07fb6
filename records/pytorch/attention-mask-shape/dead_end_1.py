"""Dead end 1: what is tried to make the mask fit, and what each attempt says."""
import torch

torch.manual_seed(0)
hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])

attempts = {
    "(hidden * mask.unsqueeze(-1)).sum(1) / mask.sum(1)": lambda: (hidden * mask.unsqueeze(-1)).sum(1) / mask.sum(1),
    "hidden * mask.unsqueeze(1)": lambda: hidden * mask.unsqueeze(1),
    "mask.expand(hidden.shape)": lambda: mask.expand(hidden.shape),
    "hidden.masked_fill(mask == 0, 0)": lambda: hidden.masked_fill(mask == 0, 0),
}
for text, attempt in attempts.items():
    try:
        attempt()
    except RuntimeError as error:
        print(text, "->", error)
    else:
        raise AssertionError("no error")
one = (hidden[:1] * mask[:1].unsqueeze(-1)).sum(1) / mask[:1].sum(1)
print("the first attempt with one text:", tuple(one.shape))
