"""Workaround 1: the six exact names are accepted; a tuple of names concatenates them."""

from sentence_transformers.sentence_transformer.modules import Pooling

for name in ("cls", "max", "mean", "mean_sqrt_len_tokens", "weightedmean", "lasttoken"):
    assert Pooling(384, pooling_mode=name).pooling_mode == name
assert Pooling(384, pooling_mode=("cls", "mean")).get_embedding_dimension() == 768
print("all six names accepted; ('cls', 'mean') is 768 wide")
