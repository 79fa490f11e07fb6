"""Dead end 1: the two fields alone are accepted, but they mean another scaling: other vectors."""

import torch
from transformers import LlamaConfig, LlamaModel

sizes = dict(hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2)
llama3 = {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0}
llama3["original_max_position_embeddings"] = 8192
linear = {"rope_type": "linear", "type": "linear", "factor": 8.0}
torch.manual_seed(0)
models = [LlamaModel(LlamaConfig(vocab_size=32, max_position_embeddings=131072, rope_scaling=rope, **sizes)).eval() for rope in (llama3, linear)]
models[1].load_state_dict(models[0].state_dict())
for model in models:
    for layer in model.layers:
        layer.self_attn.q_proj.weight.data *= 40  # makes the attention depend on the positions
ids = torch.arange(32).unsqueeze(0)
with torch.no_grad():
    right, cut = (model(ids).last_hidden_state for model in models)
print("same vectors:", torch.allclose(right, cut, atol=1e-4))
assert not torch.allclose(right, cut, atol=1e-4)
