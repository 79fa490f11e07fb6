"""Workaround 1: no dimensions in the request."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import PoolingParams

model = SimpleNamespace(served_model_name="bge-m3", embedding_size=1024, is_matryoshka=False, matryoshka_dimensions=None, pooler_config=None)
params = PoolingParams(task="embed")
params.verify(model)
print("accepted, dimensions", params.dimensions)
assert params.dimensions is None
