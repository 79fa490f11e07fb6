"""Dead end 1: the string "none" is no mode either."""

from sentence_transformers.sentence_transformer.modules import Pooling

Pooling(384, pooling_mode="none")
