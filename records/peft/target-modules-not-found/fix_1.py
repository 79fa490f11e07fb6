"""Workaround 1: list the linear layers of this model and use their names."""

import torch
from peft import LoraConfig, get_peft_model
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertModel(config)
names = sorted({name.split(".")[-1] for name, module in model.named_modules() if isinstance(module, torch.nn.Linear)})
print("linear layers:", names)
adapted = get_peft_model(model, LoraConfig(target_modules=["query", "value"]))
layers = [name for name, _ in adapted.named_modules() if name.endswith(("query.lora_A", "value.lora_A"))]
print("layers with LoRA:", len(layers))
assert len(layers) == 2
