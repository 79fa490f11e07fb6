"""Raises the error: vLLM's check of the memory that is left for the KV cache, with nothing left."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.v1.core.kv_cache_utils import _check_enough_kv_cache_memory

_check_enough_kv_cache_memory(0, lambda: 2**30, 4096, lambda memory: 0)
