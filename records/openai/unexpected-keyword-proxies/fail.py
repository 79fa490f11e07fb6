"""Raises the error: openai before 1.55.3 together with httpx 0.28."""

from openai import OpenAI

OpenAI(api_key="sk-example")
