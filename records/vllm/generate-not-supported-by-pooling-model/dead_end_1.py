"""Dead end 1: chat instead of generate. The same check stands there."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import LLM

llm = SimpleNamespace(model_config=SimpleNamespace(runner_type="pooling"))
LLM.chat(llm, [{"role": "user", "content": "a text"}])
