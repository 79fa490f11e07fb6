"""Workaround 1: the Pooling module on a causal model: cls gives one vector, lasttoken tells the texts apart."""

import sentence_transformers
import torch
from sentence_transformers import models
from transformers import Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
model = Qwen2Model(Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)).eval()
ids = torch.tensor([[5, 20, 21, 0, 0], [5, 30, 31, 32, 33]])  # "the cat ...", "the market ..."
mask = torch.tensor([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]])
with torch.no_grad():
    states = model(ids, attention_mask=mask).last_hidden_state
print("sentence-transformers", sentence_transformers.__version__)
for mode in ("cls", "mean", "lasttoken"):
    features = {"token_embeddings": states.clone(), "attention_mask": mask.clone()}
    a, b = models.Pooling(64, mode)(features)["sentence_embedding"]
    cosine = torch.nn.functional.cosine_similarity(a, b, dim=0).item()
    print(f"{mode}: cosine of two different texts {cosine:.4f}")
    assert (cosine > 0.9999) == (mode == "cls")
