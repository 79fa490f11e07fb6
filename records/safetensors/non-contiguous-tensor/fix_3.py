"""Workaround 3: packs the parameters in place before save_pretrained, which then works in every version."""
import tempfile
from pathlib import Path
import torch
import transformers
from safetensors.torch import load_file
from transformers import BertConfig, BertModel

model = BertModel(BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8))
weight = model.encoder.layer[0].intermediate.dense.weight  # (8, 16)
weight.data = torch.randn(16, 8).T
with tempfile.TemporaryDirectory() as folder:
    try:
        model.save_pretrained(folder, safe_serialization=True)
        print("transformers", transformers.__version__ + ": save_pretrained alone: saved")
    except ValueError as error:
        print("transformers", transformers.__version__ + ": save_pretrained alone:", str(error)[:41])
    for parameter in model.parameters():
        parameter.data = parameter.data.contiguous()
    model.save_pretrained(folder, safe_serialization=True)
    loaded = load_file(Path(folder) / "model.safetensors")["encoder.layer.0.intermediate.dense.weight"]
assert torch.equal(loaded, weight)
print("after contiguous(): saved, equal:", torch.equal(loaded, weight))
