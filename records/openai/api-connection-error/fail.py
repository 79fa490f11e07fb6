"""Raises the error: nothing listens at the address in base_url."""

import socket

from openai import OpenAI

with socket.socket() as free:  # a port that is free again after this block
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
client = OpenAI(api_key="EMPTY", base_url=f"http://127.0.0.1:{port}/v1", max_retries=0)
client.embeddings.create(model="m", input="a text")
