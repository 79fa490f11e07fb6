"""The same mistake by gather and for a single text."""
import torch

hidden = torch.randn(2, 7, 384)  # batch, tokens, hidden size
mask = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])

count = mask.sum(1)
for name, attempt in {
    "gather": lambda: hidden.gather(1, count[:, None, None].expand(-1, 1, 384)),
    "one text": lambda: hidden[0][count[0]],
}.items():
    try:
        attempt()
    except (IndexError, RuntimeError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
