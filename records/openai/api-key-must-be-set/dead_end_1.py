"""Dead end 1: openai.api_key is not read by OpenAI()."""

import os

import openai

os.environ.pop("OPENAI_API_KEY", None)
openai.api_key = "sk-example"
openai.OpenAI()
