"""Raises the error: the file is a Git LFS pointer of three lines of text, not the weights."""

import tempfile
from pathlib import Path

from safetensors.numpy import load_file

pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 133466304\n"
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "model.safetensors"
    file.write_text(pointer)
    load_file(file)
