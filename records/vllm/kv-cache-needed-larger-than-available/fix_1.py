"""Workaround 1: max_model_len at the length that the message estimates; then the check passes."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.v1.core.kv_cache_utils import _check_enough_kv_cache_memory

per_token = 3 * 2**30 // 40960
max_model_len = 2**30 // per_token
_check_enough_kv_cache_memory(2**30, lambda: per_token * max_model_len, max_model_len, lambda memory: max_model_len)
print("max_model_len", max_model_len, "accepted")
assert max_model_len == 13653
