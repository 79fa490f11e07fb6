"""Raises the error: a Git LFS pointer under the name of the model."""

import tempfile
from pathlib import Path

from llama_cpp import Llama

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "model.gguf"
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:53aa\nsize 133466304\n")
    Llama(str(path), embedding=True)
