"""Workaround 2: load without device_map and move the model to one device; accelerate is not needed."""

import importlib.util
import tempfile

from transformers import AutoModel, BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)
    model = AutoModel.from_pretrained(folder).to("cpu")
print("accelerate installed:", importlib.util.find_spec("accelerate") is not None, "device", model.device)
assert model.device.type == "cpu"
