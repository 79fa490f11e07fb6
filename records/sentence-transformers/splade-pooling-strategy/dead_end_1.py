"""Dead end 1: cls is a mode of Pooling too, not of SpladePooling."""

from sentence_transformers.sparse_encoder.modules import SpladePooling

SpladePooling(pooling_strategy="cls")
