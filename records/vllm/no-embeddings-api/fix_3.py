"""Workaround 3: with the task "embed", or none named, a pooling server chooses embeddings."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import ModelConfig

for task in ("token_embed", "embed", None):
    model = SimpleNamespace(pooler_config=SimpleNamespace(task=task), architectures=[])
    chosen = ModelConfig.get_pooling_task(model, ("embed", "token_embed"))
    print("task", task, "-> chosen", chosen)
    assert chosen == (task or "embed")
