"""Raises the error: a pooling mode that Sentence Transformers does not know is refused when the module is made."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers.models import Pooling  # old import path, accepted by old and new releases

Pooling(384, pooling_mode="average")
