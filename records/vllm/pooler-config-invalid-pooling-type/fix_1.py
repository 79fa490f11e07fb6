"""Workaround 1: the five names are accepted in capitals."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

for name in ("CLS", "LAST", "MEAN", "ALL", "STEP"):
    config = PoolerConfig(pooling_type=name)
    print(name, "-> seq", config.seq_pooling_type, "tok", config.tok_pooling_type)
    assert name in (config.seq_pooling_type, config.tok_pooling_type)
