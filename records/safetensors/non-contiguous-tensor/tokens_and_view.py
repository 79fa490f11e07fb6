"""The token matrix and a view of it in one file: refused with another message; a packed copy is taken."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import save_file

hidden = torch.randn(4, 7, 384)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "vectors.safetensors"
    for name, cls in (("view", hidden[:, 0]), ("contiguous()", hidden[:, 0].contiguous())):
        try:
            save_file({"tokens": hidden, "cls": cls}, file)
            print(f"{name}: saved")
        except (RuntimeError, ValueError) as error:
            print(f"{name}: {type(error).__name__}: {str(error)[:67]}")
