"""The same fault through the Pooling enum of LlamaIndex."""
import torch
from llama_index.core.embeddings.pooling import Pooling

Pooling.MEAN(torch.tensor([[101, 7592, 2088, 102]]))
