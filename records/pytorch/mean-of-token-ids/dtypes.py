"""What mean() says for tensors that are not floating point."""
import torch

ids = torch.tensor([[101, 7592, 2088, 102]])
for tensor in (ids, ids.int(), ids.bool(), ids.to(torch.uint8)):
    try:
        tensor.mean(dim=1)
    except RuntimeError as error:
        print(error)
try:
    ids.float().mean(dim=1, dtype=torch.long)
except RuntimeError as error:
    print(error)
