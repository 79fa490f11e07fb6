"""Workaround 1: name one mode."""

import torch
from sentence_transformers.sentence_transformer.modules import Pooling

pooling = Pooling(4, pooling_mode="mean")
output = pooling({"token_embeddings": torch.ones(1, 3, 4), "attention_mask": torch.ones(1, 3)})
print(tuple(output["sentence_embedding"].shape))
assert tuple(output["sentence_embedding"].shape) == (1, 4)
