"""Raises the error: the registry of vLLM is asked for a name that it does not know."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import ModelRegistry

ModelRegistry._raise_for_unsupported(["LlamaEmbeddingModel"])
