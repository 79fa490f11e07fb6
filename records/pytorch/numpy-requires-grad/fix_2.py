"""Workaround 2: detach() gives a tensor without gradient and with the same numbers; bfloat16 needs float() too."""
import numpy as np
import torch

layer = torch.nn.Linear(4, 3)
vector = layer(torch.ones(1, 4))
array = vector.detach().cpu().numpy()
assert np.array_equal(array, vector.numpy(force=True))
assert np.shares_memory(array, vector.detach().numpy())
print("float32:", array.dtype, array.shape)

half = vector.to(torch.bfloat16)
try:
    half.detach().cpu().numpy()
except TypeError as error:
    print("bfloat16:", error)
assert half.detach().float().cpu().numpy().dtype == np.float32
vector.pow(2).sum().backward()  # training still works: the graph itself was not touched
assert layer.weight.grad is not None
