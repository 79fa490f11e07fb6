"""Raises the error: the pooling type in lower case."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

PoolerConfig(pooling_type="mean")
