"""Workaround 2: a file with a variant in its name is found when the variant is named."""

import os
import tempfile

from transformers import AutoModel, BertConfig, BertModel

os.chdir(tempfile.mkdtemp())
config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
BertModel(config).save_pretrained("my-model", variant="fp16")
print(sorted(os.listdir("my-model")))
try:
    AutoModel.from_pretrained("./my-model")
except OSError as error:
    print("without the variant:", str(error)[:23])
assert AutoModel.from_pretrained("./my-model", variant="fp16").config.hidden_size == 16
