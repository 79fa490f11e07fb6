"""A saved web page (for example of a login) gives the same error."""

from safetensors.numpy import load

load(b"<!DOCTYPE html><html><body>Access denied</body></html>")
