"""Workaround 2: in Python, runner="pooling" takes the place of task="embed"."""

import os
import tempfile

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig
from vllm.engine.arg_utils import EngineArgs

folder = tempfile.mkdtemp()  # in place of a model: nothing is loaded
try:
    EngineArgs(model=folder, task="embed")
except TypeError as error:
    print("TypeError:", error)
args = EngineArgs(model=folder, runner="pooling", pooler_config=PoolerConfig(pooling_type="LAST"))
print("runner", args.runner, "pooling", args.pooler_config.seq_pooling_type)
assert args.runner == "pooling" and args.pooler_config.seq_pooling_type == "LAST"
