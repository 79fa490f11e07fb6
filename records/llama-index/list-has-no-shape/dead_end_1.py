"""Dead end 1: the whole answer of the model instead of a list. It has no shape either."""

import torch
from llama_index.core.embeddings.pooling import Pooling
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with torch.inference_mode():
    output = BertModel(config).eval()(input_ids=torch.tensor([[2, 7, 3]]))
Pooling.CLS(output)
