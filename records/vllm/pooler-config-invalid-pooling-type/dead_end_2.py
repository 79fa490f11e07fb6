"""Dead end 2: MAX is none of the names."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

PoolerConfig(pooling_type="MAX")
