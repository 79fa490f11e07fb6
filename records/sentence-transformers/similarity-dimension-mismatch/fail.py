"""Raises the error: cos_sim multiplies the two matrices, so their vectors must be equally wide."""

import torch
from sentence_transformers import util

query, documents = torch.rand(1, 384), torch.rand(1, 768)
util.cos_sim(query, documents)
