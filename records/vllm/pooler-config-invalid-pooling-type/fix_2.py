"""Workaround 2: use_activation switches the normalization."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

config = PoolerConfig(pooling_type="MEAN", use_activation=False)
print("use_activation", config.use_activation)
assert config.seq_pooling_type == "MEAN" and config.use_activation is False
