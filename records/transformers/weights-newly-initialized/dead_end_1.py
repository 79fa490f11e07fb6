"""Dead end 1: with the warning switched off the scores are as random as before."""

import os
import tempfile

import torch
from transformers import AutoModelForSequenceClassification, BertConfig, BertModel
from transformers.utils import logging

logging.set_verbosity_error()
os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-encoder")
scores = []
for seed in (0, 1):
    torch.manual_seed(seed)
    model = AutoModelForSequenceClassification.from_pretrained("my-encoder", num_labels=1).eval()
    with torch.no_grad():
        scores.append(model(torch.arange(8).unsqueeze(0)).logits.item())
print("two loads, same score:", abs(scores[0] - scores[1]) < 1e-6)
assert abs(scores[0] - scores[1]) > 1e-6
