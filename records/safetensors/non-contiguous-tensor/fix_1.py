"""Workaround 1: contiguous() packs the CLS vectors; they are read back unchanged."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import load_file, save_file

cls = torch.randn(4, 7, 384)[:, 0]
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "vectors.safetensors"
    save_file({"cls": cls.contiguous()}, file)
    size, loaded = file.stat().st_size, load_file(file)["cls"]
assert torch.equal(loaded, cls) and loaded.is_contiguous()
print(tuple(loaded.shape), "stride", loaded.stride(), "equal:", torch.equal(loaded, cls), f"{cls.nbytes} -> file {size}")
