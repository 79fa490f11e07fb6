"""Workaround 1: openai 1.55.3 with the same httpx 0.28.1."""

from importlib.metadata import version

from openai import OpenAI

client = OpenAI(api_key="sk-example")
print("openai", version("openai"), "httpx", version("httpx"), "client made")
assert client.api_key == "sk-example"
