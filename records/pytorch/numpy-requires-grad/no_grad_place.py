"""How much autograd keeps for a backward pass, and where no_grad() has to stand."""
import torch

saved = []
model = torch.nn.Sequential(*[torch.nn.Linear(64, 64) for _ in range(4)]).eval()
texts = torch.randn(1000, 64)
hooks = torch.autograd.graph.saved_tensors_hooks


def keep(tensor):
    saved.append(tensor.numel() * tensor.element_size())
    return tensor


with hooks(keep, lambda tensor: tensor):
    vector = model(texts)
    with torch.no_grad():
        vector.numpy()  # no error, but the graph is already there
print("no_grad() around numpy() only:", sum(saved), "bytes kept")
saved.clear()
with hooks(keep, lambda tensor: tensor), torch.no_grad():
    model(texts).numpy()
print("no_grad() around the model:   ", sum(saved), "bytes kept")
