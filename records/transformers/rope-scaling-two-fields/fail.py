"""Raises the error in old releases: the `rope_scaling` of Llama 3.1 has more fields than they know."""

import transformers
from transformers import LlamaConfig

print("transformers", transformers.__version__)
rope = {
    "rope_type": "llama3",
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 8192,
}
LlamaConfig(rope_scaling=rope)
print("accepted")
