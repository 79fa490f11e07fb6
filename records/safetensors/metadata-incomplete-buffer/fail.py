"""Raises the error: the file ends in the middle of the numbers, as after a broken download."""

import tempfile
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save

whole = save({"weight": np.ones((64, 64), dtype="float32")})
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "model.safetensors"
    file.write_bytes(whole[: len(whole) // 2])
    load_file(file)
