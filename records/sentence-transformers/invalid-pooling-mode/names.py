"""Prints which spellings of a pooling mode the installed release accepts."""

import warnings

warnings.simplefilter("ignore")
import sentence_transformers
from sentence_transformers.models import Pooling

print("sentence-transformers", sentence_transformers.__version__)
SPELLINGS = (
    "mean", "cls", "max", "lasttoken", "weightedmean", "mean_sqrt_len_tokens",
    "CLS", "average", "avg", "last", "last_token", "cls_token", "auto", "none",
)
for name in SPELLINGS:
    try:
        Pooling(384, pooling_mode=name)
        print(f"{name}: accepted")
    except (ValueError, AssertionError) as error:
        print(f"{name}: {type(error).__name__} {str(error)[:33]}")
