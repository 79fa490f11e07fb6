"""Which index types gather takes."""

import torch

hidden = torch.randn(2, 7, 4)
for dtype in (torch.int64, torch.int32, torch.int16, torch.uint8, torch.bool, torch.float32):
    try:
        torch.gather(hidden, 1, torch.ones(2, 1, 4).to(dtype))
        print(dtype, "accepted")
    except RuntimeError as error:
        print(dtype, error)
