"""Prints the warning: a plain encoder is loaded with a class that has a classification head."""

import os
import tempfile

from transformers import AutoModelForSequenceClassification, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-encoder")
AutoModelForSequenceClassification.from_pretrained("my-encoder", num_labels=1)
