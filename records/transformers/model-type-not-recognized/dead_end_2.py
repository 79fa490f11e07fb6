"""Dead end 2: another model type written into config.json loads, and the vectors are wrong."""

import json
import tempfile
from pathlib import Path

import torch
from transformers import AutoModel, Qwen3Config, Qwen3Model
from transformers.utils import logging

logging.set_verbosity_error()
torch.manual_seed(0)
sizes = dict(hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2)
model = Qwen3Model(Qwen3Config(vocab_size=32, head_dim=16, **sizes)).eval()
with tempfile.TemporaryDirectory() as folder:
    model.save_pretrained(folder)
    changed = json.loads(Path(folder, "config.json").read_text()) | {"model_type": "qwen2"}
    Path(folder, "config.json").write_text(json.dumps(changed))
    wrong = AutoModel.from_pretrained(folder).eval()
ids = torch.arange(8).unsqueeze(0)
with torch.no_grad():
    same = torch.allclose(model(ids).last_hidden_state, wrong(ids).last_hidden_state, atol=1e-3)
print("loaded as", type(wrong).__name__, "same vectors:", same)
assert not same
