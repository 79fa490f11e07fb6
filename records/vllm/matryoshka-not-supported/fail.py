"""Raises the error: vLLM checks a request with dimensions against a model that is not declared as Matryoshka."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import PoolingParams

model = SimpleNamespace(served_model_name="bge-m3", embedding_size=1024, is_matryoshka=False, matryoshka_dimensions=None, pooler_config=None)
PoolingParams(task="embed", dimensions=1024).verify(model)
