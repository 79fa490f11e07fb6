"""Dead end 1: the override. The check passes, but the model still has only 512 positions."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
os.environ["VLLM_ALLOW_LONG_MAX_MODEL_LEN"] = "1"
from vllm.config.model import _get_and_verify_max_len

arch = SimpleNamespace(derived_max_model_len_and_key=(512, "max_position_embeddings"))
config = SimpleNamespace(model_type="bert")
import torch

length = _get_and_verify_max_len(config, arch, None, 8192, False, None)
positions = torch.nn.Embedding(512, 8)  # the table of a BERT of 512 positions
print("accepted max_model_len", length)
positions(torch.arange(length))
