"""Dead end 2: vLLM refuses MAX as a pooling type."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

PoolerConfig(pooling_type="MAX")
