"""Workaround 1: with runner="pooling" the same check passes."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import LLM

for runner in ("generate", "pooling"):
    llm = SimpleNamespace(runner_type=runner, pooling_task="embed", supported_tasks=["embed"], model_config=None)
    message = ""
    try:
        LLM._verify_pooling_task(llm, "embed")
    except ValueError as error:
        message = str(error)
    print(runner, "->", message or "accepted")
assert message == ""
