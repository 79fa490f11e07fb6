"""Raises the error: the module has no pooling mode at all, so there is nothing to join."""

import warnings

warnings.simplefilter("ignore")
import torch
from sentence_transformers.models import Pooling  # old import path, accepted by old and new releases

try:
    pooling = Pooling(4, pooling_mode=[])
except (AttributeError, ValueError, TypeError, AssertionError):  # older releases: all booleans off
    pooling = Pooling(4, pooling_mode_mean_tokens=False)
pooling({"token_embeddings": torch.ones(1, 3, 4), "attention_mask": torch.ones(1, 3)})
