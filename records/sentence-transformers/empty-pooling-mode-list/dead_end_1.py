"""Dead end 1: an unknown name set on the loaded module is not checked and ends in the same message."""

import torch
from sentence_transformers.sentence_transformer.modules import Pooling

pooling = Pooling(4)
pooling.pooling_mode = "average"
pooling({"token_embeddings": torch.ones(1, 3, 4), "attention_mask": torch.ones(1, 3)})
