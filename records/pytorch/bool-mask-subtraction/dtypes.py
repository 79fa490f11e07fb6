"""`mask == 0` is the right inverse for a mask of any type; `~` is right for bool only."""
import torch

right = torch.tensor([[False, False, True, True]])
for dtype in (torch.bool, torch.int64, torch.int32, torch.uint8, torch.float32):
    mask = torch.tensor([[1, 1, 0, 0]]).to(dtype)
    assert torch.equal(mask == 0, right) and torch.equal(mask.logical_not(), right)
    try:
        tilde = torch.equal((~mask).bool(), right)
    except TypeError as error:
        tilde = type(error).__name__
    print(f"{dtype}: == 0 right: True, ~ right: {tilde}")
