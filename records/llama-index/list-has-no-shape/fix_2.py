"""Workaround 2: give last_hidden_state of the model's answer, without the padding rows."""

import torch
from llama_index.core.embeddings.pooling import Pooling
from transformers import BertConfig, BertModel

torch.manual_seed(0)
config = BertConfig(vocab_size=50, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config).eval()
ids = torch.tensor([[2, 7, 3, 0, 0]])
mask = torch.tensor([[1, 1, 1, 0, 0]])
with torch.inference_mode():
    output = model(input_ids=ids, attention_mask=mask)
hidden = output.last_hidden_state
print(type(output).__name__, tuple(hidden.shape))
vector = Pooling.MEAN(hidden[0, mask[0].bool()])
weights = mask[..., None]
expected = (hidden * weights).sum(1)[0] / weights.sum(1)[0]
print("as the masked mean:", torch.allclose(vector, expected, atol=1e-6))
assert torch.allclose(vector, expected, atol=1e-6)
