"""Workaround 1: the folder that save_pretrained of the PEFT model wrote holds the file."""

import os
import tempfile

from peft import LoraConfig, PeftModel, get_peft_model
from transformers import BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
get_peft_model(BertModel(config), LoraConfig(target_modules=["query", "value"])).save_pretrained("my-adapter")
print(sorted(name for name in os.listdir("my-adapter") if name.startswith("adapter")))
model = PeftModel.from_pretrained(BertModel(config), "./my-adapter")
assert model.peft_config["default"].peft_type == "LORA"
