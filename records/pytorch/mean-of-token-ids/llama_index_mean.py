"""LlamaIndex's mean pooling: token ids raise the message of torch, token vectors do not."""
import torch
from llama_index.core.embeddings.pooling import Pooling

try:
    Pooling.MEAN(torch.tensor([[101, 7592, 2088, 102]]))
except RuntimeError as error:
    print(error)
print(tuple(Pooling.MEAN(torch.randn(1, 4, 384)).shape))
