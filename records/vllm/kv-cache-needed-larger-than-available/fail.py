"""Raises the error: one request of max_model_len needs 3 GiB of KV cache, 1 GiB is left."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.v1.core.kv_cache_utils import _check_enough_kv_cache_memory

_check_enough_kv_cache_memory(2**30, lambda: 3 * 2**30, 40960, lambda memory: 13653)
