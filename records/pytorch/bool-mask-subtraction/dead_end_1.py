"""Dead end 1: other ways to subtract from a boolean mask, and what they say."""
import torch

mask = torch.tensor([[True] * 3, [True, False, False]])

for name, attempt in (("1.0 - mask", lambda: 1.0 - mask), ("-mask", lambda: -mask), ("True - mask", lambda: True - mask),
                      ("torch.ones_like(mask) - mask", lambda: torch.ones_like(mask) - mask)):
    try:
        attempt()
    except RuntimeError as error:
        print(name, "->", error)
    else:
        raise AssertionError("no error")
