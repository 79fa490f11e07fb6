"""Workaround 1: look at the size and the first bytes, then replace the file by the real one."""

import tempfile
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "model.safetensors"
    file.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 133466304\n")
    start = file.read_bytes()[:20]
    print("size", file.stat().st_size, "starts with", start)
    assert start.startswith(b"version https://git")
    save_file({"weight": np.ones((2, 2), dtype="float32")}, file)  # stands for: git lfs pull
    print("header of", int.from_bytes(file.read_bytes()[:8], "little"), "bytes")
    assert load_file(file)["weight"].shape == (2, 2)
