"""Dead end 1: no proxy in the environment. The argument is passed anyway, as None."""

import os

from openai import OpenAI

for name in list(os.environ):
    if name.lower().endswith("_proxy"):
        del os.environ[name]
print("proxy variables", sum(name.lower().endswith("_proxy") for name in os.environ))
OpenAI(api_key="sk-example")
