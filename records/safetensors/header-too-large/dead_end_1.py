"""Dead end 1: read the bytes and load them from memory. The content is the same."""

from safetensors.numpy import load

load(("version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 133466304\n").encode())
