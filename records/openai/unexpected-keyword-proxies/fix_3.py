"""Workaround 3: give the client an httpx client of your own; then openai makes none."""

import httpx
from openai import OpenAI

client = OpenAI(api_key="sk-example", http_client=httpx.Client())
print("httpx", httpx.__version__, "client made")
assert client.api_key == "sk-example"
