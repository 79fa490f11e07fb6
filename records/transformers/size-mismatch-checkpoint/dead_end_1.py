"""Dead end 1: ignore_mismatched_sizes stops the error; the whole embedding table is random then."""

import json
import tempfile
from pathlib import Path

import torch
from transformers import AutoModel, BertConfig, BertModel
from transformers.utils import logging

logging.set_verbosity_error()
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
trained = BertModel(config)
with tempfile.TemporaryDirectory() as folder:
    trained.save_pretrained(folder)
    changed = json.loads(Path(folder, "config.json").read_text()) | {"vocab_size": 50}
    Path(folder, "config.json").write_text(json.dumps(changed))
    model = AutoModel.from_pretrained(folder, ignore_mismatched_sizes=True)
kept = torch.equal(model.get_input_embeddings().weight[:40], trained.get_input_embeddings().weight)
print("first 40 rows unchanged:", kept)
assert not kept
