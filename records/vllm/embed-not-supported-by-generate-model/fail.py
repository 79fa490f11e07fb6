"""Raises the error: the check of LLM.embed and LLM.encode, for a model that was loaded to generate."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import LLM

llm = SimpleNamespace(runner_type="generate")  # what vLLM chooses for a causal model without runner=
LLM._verify_pooling_task(llm, "embed")
