"""Workaround 2: httpx 0.27 with the old openai."""

from importlib.metadata import version

from openai import OpenAI

client = OpenAI(api_key="sk-example")
print("openai", version("openai"), "httpx", version("httpx"), "client made")
assert client.api_key == "sk-example"
