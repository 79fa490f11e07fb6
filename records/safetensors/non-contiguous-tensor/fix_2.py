"""Workaround 2: a model with a transposed weight: save_file refuses, save_model packs."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import load_file, save_file, save_model

model = torch.nn.Linear(8, 4)
model.weight.data = torch.randn(8, 4).T
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "model.safetensors"
    try:
        save_file(model.state_dict(), file)
    except ValueError as error:
        print("save_file:", str(error)[:56])
    save_model(model, file)
    loaded = load_file(file)["weight"]
assert torch.equal(loaded, model.weight)
print("save_model: saved, equal:", torch.equal(loaded, model.weight))
