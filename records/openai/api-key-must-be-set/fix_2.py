"""Workaround 2: the variable must be in the environment before the client is made."""

import os

from openai import OpenAI

os.environ["OPENAI_API_KEY"] = "sk-example"
client = OpenAI()
print("key of the client", client.api_key)
assert client.api_key == "sk-example"
