"""Prints what torch.load itself says about the pointer, with and without weights_only."""

import os
import tempfile
from pathlib import Path

import torch

os.chdir(tempfile.mkdtemp())
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "5" * 64 + "\nsize 133466304\n"
Path("pytorch_model.bin").write_text(POINTER)
for weights_only in (True, False):
    try:
        torch.load("pytorch_model.bin", weights_only=weights_only)
    except Exception as error:
        lines = [line for line in str(error).splitlines() if "operand" in line or "load key" in line]
        print(f"weights_only={weights_only}: {type(error).__name__}: {lines}")
