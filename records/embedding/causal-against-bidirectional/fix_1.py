"""Workaround 1: transformers 5.2 and later obeys is_causal=false in config.json."""

import json
import pathlib
import tempfile

import torch
import transformers
from transformers import AutoModel, Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
config = Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)
with tempfile.TemporaryDirectory() as folder:
    Qwen2Model(config).save_pretrained(folder)
    file = pathlib.Path(folder, "config.json")
    file.write_text(json.dumps({**json.loads(file.read_text()), "is_causal": False}))
    model = AutoModel.from_pretrained(folder).eval()

# The state of the first token sees the last one: the attention is bidirectional.
with torch.no_grad():
    one, other = (model(torch.tensor([[5, 6, 7, end]])).last_hidden_state[0, 0] for end in (8, 9))
moved = not torch.equal(one, other)
print("transformers", transformers.__version__, "first token sees the last:", moved)
assert moved
