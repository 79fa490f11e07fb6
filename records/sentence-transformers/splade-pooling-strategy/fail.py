"""Raises the error: a mode of Pooling given to SpladePooling."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers.sparse_encoder.models import SpladePooling  # accepted by 5.x and 6.x

SpladePooling(pooling_strategy="mean")
