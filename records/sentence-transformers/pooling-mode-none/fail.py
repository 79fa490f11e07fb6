"""Raises the error: None instead of the name of a pooling mode."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers.models import Pooling  # old import path, accepted by old and new releases

pooling = Pooling(384, pooling_mode=None)
print("no error: the mode is", pooling.get_pooling_mode_str())
