"""Raises the error: pytorch_model.bin is the pointer of Git LFS, a small text file that begins with "version"."""

import os
import tempfile
from pathlib import Path

import transformers
from transformers import AutoModel, BertConfig

print("transformers", transformers.__version__)
os.chdir(tempfile.mkdtemp())
BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16).save_pretrained("my-model")
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "5" * 64 + "\nsize 133466304\n"
Path("my-model/pytorch_model.bin").write_text(POINTER)
AutoModel.from_pretrained("./my-model")
