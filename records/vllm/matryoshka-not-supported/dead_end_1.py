"""Dead end 1: ask for exactly the width of the model. The check does not compare it."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import PoolingParams

model = SimpleNamespace(served_model_name="bge-m3", embedding_size=1024, is_matryoshka=False, matryoshka_dimensions=None, pooler_config=None)
assert model.embedding_size == 1024
PoolingParams(task="embed", dimensions=model.embedding_size).verify(model)
