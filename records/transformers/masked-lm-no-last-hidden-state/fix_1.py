"""Workaround 1: three ways to the same hidden states of a checkpoint with a masked language model head."""
import tempfile
import torch
from transformers import AutoModel, BertConfig, BertForMaskedLM

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16)
ids = torch.tensor([[5, 6, 7]])
with_head = BertForMaskedLM(config).eval()
with tempfile.TemporaryDirectory() as folder, torch.no_grad():
    with_head.save_pretrained(folder)
    one = AutoModel.from_pretrained(folder).eval()(ids).last_hidden_state
    two = with_head(ids, output_hidden_states=True).hidden_states[-1]
    three = with_head.base_model(ids).last_hidden_state
assert torch.allclose(one, two, atol=1e-6) and torch.allclose(one, three, atol=1e-6)
print("AutoModel = hidden_states[-1] = base_model:", tuple(one.shape))
