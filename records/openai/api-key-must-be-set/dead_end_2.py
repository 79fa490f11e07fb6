"""Dead end 2: an empty text as the key for a local server."""

import os

from openai import OpenAI

os.environ.pop("OPENAI_API_KEY", None)
OpenAI(api_key="", base_url="http://127.0.0.1:8000/v1")
