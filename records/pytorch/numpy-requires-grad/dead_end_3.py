"""Dead end 3: detach() without eval(): the call works, and dropout gives another vector each time."""
import torch

torch.manual_seed(0)
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
ids = torch.tensor([[5, 6, 7]])

print("training mode:", model.training)  # a model made from a config; from_pretrained calls eval()
one, two = (model(ids).last_hidden_state[:, 0].detach().numpy() for _ in range(2))
assert not (one == two).all()
print("same vector twice:", bool((one == two).all()))
model.eval()
one, two = (model(ids).last_hidden_state[:, 0].detach().numpy() for _ in range(2))
print("after eval():", bool((one == two).all()))
