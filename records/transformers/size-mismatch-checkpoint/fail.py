"""Raises the error: the embedding table of the checkpoint has 40 rows, config.json asks for 50."""

import json
import tempfile
from pathlib import Path

from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    changed = json.loads(Path(folder, "config.json").read_text()) | {"vocab_size": 50}
    Path(folder, "config.json").write_text(json.dumps(changed))
    AutoModel.from_pretrained(folder)
