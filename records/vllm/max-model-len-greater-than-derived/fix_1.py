"""Workaround 1: at most the length of the model, or no value at all."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config.model import _get_and_verify_max_len

arch = SimpleNamespace(derived_max_model_len_and_key=(512, "max_position_embeddings"))
config = SimpleNamespace(model_type="bert")
lengths = [_get_and_verify_max_len(config, arch, None, value, False, None) for value in (512, None)]
print("max_model_len", lengths)
assert lengths == [512, 512]
