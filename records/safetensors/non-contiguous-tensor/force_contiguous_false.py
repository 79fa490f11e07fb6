"""save_model without packing: the same message with one more sentence."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import save_model

model = torch.nn.Linear(8, 4)
model.weight.data = torch.randn(8, 4).T
with tempfile.TemporaryDirectory() as folder:
    try:
        save_model(model, Path(folder) / "model.safetensors", force_contiguous=False)
    except ValueError as error:
        print(error)
