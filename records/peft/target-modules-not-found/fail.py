"""Raises the error: names of Llama's layers are given for a BERT."""

from peft import LoraConfig, get_peft_model
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
get_peft_model(BertModel(config), LoraConfig(target_modules=["q_proj"]))
