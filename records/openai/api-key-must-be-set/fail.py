"""Raises the error: the client is made without a key, before any request."""

import os

from openai import OpenAI

os.environ.pop("OPENAI_API_KEY", None)
OpenAI(base_url="http://127.0.0.1:8000/v1")
