"""Raises the error: a call in the style of openai 0.x with a package of 1.0 or newer."""

import openai

openai.Embedding.create(model="text-embedding-ada-002", input="a text")
