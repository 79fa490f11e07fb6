"""Raises the error: vectors of 384 numbers go into a linear layer made for 768."""

import torch

embeddings = torch.ones(16, 384)
head = torch.nn.Linear(768, 10)
head(embeddings)
