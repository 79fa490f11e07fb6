"""Workaround 1: max or sum, the two strategies of SPLADE."""

import torch
from sentence_transformers.sparse_encoder.modules import SpladePooling

logits = torch.tensor([[[1.0, 0.0, 3.0], [2.0, 0.0, 1.0]]])
for name in ("max", "sum"):
    features = {"token_embeddings": logits, "attention_mask": torch.ones(1, 2)}
    vector = SpladePooling(pooling_strategy=name)(features)["sentence_embedding"]
    print(name, tuple(vector.shape), [round(x, 3) for x in vector[0].tolist()])
    assert vector.shape == (1, 3)
