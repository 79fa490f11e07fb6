"""Dead end 1: a pooler that the checkpoint does not hold is filled with random numbers: two loads, two vectors."""
import tempfile
import torch
from transformers import BertConfig, BertForMaskedLM, BertModel

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
ids = torch.tensor([[5, 6, 7]])
with tempfile.TemporaryDirectory() as folder:
    BertForMaskedLM(config).save_pretrained(folder)  # a masked language model has no pooler
    outs = []
    for _ in range(2):
        with torch.no_grad():
            outs.append(BertModel.from_pretrained(folder).eval()(ids))
print("same last_hidden_state:", torch.equal(outs[0].last_hidden_state, outs[1].last_hidden_state))
print("same pooler_output:", torch.equal(outs[0].pooler_output, outs[1].pooler_output))
assert torch.equal(outs[0].last_hidden_state, outs[1].last_hidden_state)
assert not torch.equal(outs[0].pooler_output, outs[1].pooler_output)
