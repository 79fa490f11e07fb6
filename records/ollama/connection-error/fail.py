"""Raises the error: no Ollama server listens at the host of the client."""

import socket

from ollama import Client

with socket.socket() as free:  # a port that is free again after this block
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
Client(host=f"http://127.0.0.1:{port}").embed(model="nomic-embed-text", input="a text")
