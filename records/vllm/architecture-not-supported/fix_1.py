"""Workaround 1: ask the registry of the installed release which names it knows."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm import ModelRegistry

known = ModelRegistry.get_supported_archs()
for name in ("LlamaEmbeddingModel", "LlamaModel", "BertModel", "Qwen3ForCausalLM"):
    print(name, name in known)
assert "LlamaModel" in known and "LlamaEmbeddingModel" not in known
