"""Workaround 1: a release that knows the type llama3 takes the configuration as it is."""

import transformers
from transformers import LlamaConfig

rope = {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0}
config = LlamaConfig(max_position_embeddings=131072, rope_scaling=rope | {"original_max_position_embeddings": 8192})
kept = config.to_dict().get("rope_parameters") or config.rope_scaling
print("transformers", transformers.__version__, "rope type", kept["rope_type"], "high_freq_factor", kept["high_freq_factor"])
assert kept["rope_type"] == "llama3" and kept["high_freq_factor"] == 4.0
