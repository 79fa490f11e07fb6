"""Raises the error: saves CLS vectors that are a view: every 7th row of the token matrix, so not contiguous."""
import tempfile
from pathlib import Path
import torch
from safetensors.torch import save_file

hidden = torch.randn(4, 7, 384)  # (texts, tokens, width), as last_hidden_state
with tempfile.TemporaryDirectory() as folder:
    save_file({"cls": hidden[:, 0]}, Path(folder) / "vectors.safetensors")
