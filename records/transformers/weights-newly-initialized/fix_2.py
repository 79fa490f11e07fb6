"""Workaround 2: check the list of missing weights and stop unless only the head you will train is in it."""

import os
import tempfile

from transformers import AutoModelForSequenceClassification, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-encoder")
model, info = AutoModelForSequenceClassification.from_pretrained("my-encoder", num_labels=1, output_loading_info=True)
missing = sorted(info["missing_keys"])
print("missing weights:", missing)
assert all(name.startswith("classifier.") for name in missing)
