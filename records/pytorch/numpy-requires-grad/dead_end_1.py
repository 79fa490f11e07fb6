"""Dead end 1: neither `model.eval()` nor `.cpu()` nor `np.asarray` takes the gradients away."""
import numpy as np
import torch
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
ids = torch.tensor([[5, 6, 7]])

model.eval()
vector = model(ids).last_hidden_state[:, 0]
print("after eval(), requires_grad:", vector.requires_grad)
for name, attempt in (("numpy()", vector.numpy), ("cpu().numpy()", lambda: vector.cpu().numpy()), ("np.asarray", lambda: np.asarray(vector))):
    try:
        attempt()
    except RuntimeError as error:
        print(name + ":", error)
    else:
        raise AssertionError("no error")
