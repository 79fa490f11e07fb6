"""Workaround 1: leave the argument out, or give a name."""

from sentence_transformers.sentence_transformer.modules import Pooling

print(Pooling(384).pooling_mode, Pooling(384, pooling_mode="cls").pooling_mode)
assert Pooling(384).pooling_mode == "mean"
