"""Dead end 1: weights_only=False, as the message proposes, only changes the words."""

import os
import tempfile
from pathlib import Path

import torch

os.chdir(tempfile.mkdtemp())
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "5" * 64 + "\nsize 133466304\n"
Path("pytorch_model.bin").write_text(POINTER)
torch.load("pytorch_model.bin", weights_only=False)
