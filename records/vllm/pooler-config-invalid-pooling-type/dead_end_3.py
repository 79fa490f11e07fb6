"""Dead end 3: `normalize` was removed and is refused by name."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

PoolerConfig(pooling_type="MEAN", normalize=True)
