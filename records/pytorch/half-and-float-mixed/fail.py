"""Raises the error: embeddings in float32 meet a linear layer in float16."""

import torch

embeddings = torch.ones(2, 384)  # float32
head = torch.nn.Linear(384, 2).half()  # float16
head(embeddings)
