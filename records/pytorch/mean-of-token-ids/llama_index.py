"""LlamaIndex's mean pooling given token ids, with and without a batch axis of vectors."""
import torch
from llama_index.core.embeddings.pooling import Pooling

ids = torch.tensor([[101, 7592, 2088, 102]])
try:
    Pooling.MEAN(ids)
except RuntimeError as error:
    print(error)
print(tuple(Pooling.MEAN(torch.randn(1, 4, 384)).shape))
