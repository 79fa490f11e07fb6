"""Dead end 1: config.json copied under the wanted name is no description of an adapter."""

import os
import shutil
import tempfile

from peft import PeftModel
from transformers import BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-model")
shutil.copy("my-model/config.json", "my-model/adapter_config.json")
PeftModel.from_pretrained(BertModel(config), "./my-model")
