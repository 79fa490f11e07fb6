"""Shows the words for a torch tensor, and that a batch of one vector counts as tokens."""

import torch
from llama_index.core.embeddings.pooling import Pooling

try:
    Pooling.CLS(torch.ones(384))
except NotImplementedError as error:
    print("NotImplementedError:", error)
batch_of_vectors = torch.arange(6.0).reshape(3, 2)  # three pooled vectors
print("three vectors ->", Pooling.MEAN(batch_of_vectors).tolist())
