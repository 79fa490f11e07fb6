"""Raises the error: LLM.generate of a model that was loaded for pooling."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import LLM

llm = SimpleNamespace(model_config=SimpleNamespace(runner_type="pooling"))  # as for a BERT encoder
LLM.generate(llm, ["a text"])
