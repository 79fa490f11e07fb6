"""Workaround 2: write to another name and rename at the end, so that nobody reads half a file."""

import os
import tempfile
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "model.safetensors"
    part = file.with_suffix(".part")
    save_file({"weight": np.ones((64, 64), dtype="float32")}, part)
    os.replace(part, file)
    print("loaded", load_file(file)["weight"].shape)
    assert sorted(os.listdir(folder)) == ["model.safetensors"]
