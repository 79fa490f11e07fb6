"""Dead end 1: more retries. Each try meets the same closed port."""

import socket

from openai import OpenAI

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
client = OpenAI(api_key="EMPTY", base_url=f"http://127.0.0.1:{port}/v1", max_retries=3, timeout=60)
client.embeddings.create(model="m", input="a text")
