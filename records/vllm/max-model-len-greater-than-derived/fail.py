"""Raises the error: vLLM's check of max_model_len=8192 for a model with 512 positions."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config.model import _get_and_verify_max_len

arch = SimpleNamespace(derived_max_model_len_and_key=(512, "max_position_embeddings"))
config = SimpleNamespace(model_type="bert")
_get_and_verify_max_len(config, arch, None, 8192, False, None)
