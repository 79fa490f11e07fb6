"""Dead end 4: clone() keeps the layout of a transposed tensor, so it packs a slice but not a transpose."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import save_file

hidden = torch.randn(4, 7, 384)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "vectors.safetensors"
    save_file({"cls": hidden[:, 0].clone()}, file)
    print("slice, clone(): saved")
    try:
        save_file({"matrix": hidden[0].T.clone()}, file)
    except ValueError as error:
        print("transpose, clone():", str(error)[:56])
    else:
        raise AssertionError("no error")
    save_file({"matrix": hidden[0].T.contiguous()}, file)
    print("transpose, contiguous(): saved")
