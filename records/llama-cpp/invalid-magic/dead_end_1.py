"""Dead end 1: a checkpoint renamed to .gguf stays what it was."""

import tempfile
from pathlib import Path

from llama_cpp import Llama

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "pytorch_model.bin"
    path.write_bytes(b"PK\x03\x04" + bytes(200))  # how a PyTorch file begins
    path = path.rename(path.with_name("model.gguf"))
    Llama(str(path), embedding=True)
