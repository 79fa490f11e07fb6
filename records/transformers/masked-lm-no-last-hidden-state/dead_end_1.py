"""Dead end 1: `output[0]` of a masked language model is one score per word of the vocabulary, not a hidden state."""
import torch
from transformers import BertConfig, BertForMaskedLM

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
model = BertForMaskedLM(config).eval()
with torch.no_grad():
    out = model(torch.tensor([[5, 6, 7]]))
print("hidden size 16, vocabulary 50, output[0]:", tuple(out[0].shape))
print("hidden_states without asking for them:", out.hidden_states)
assert out[0].shape[-1] == 50 and out.hidden_states is None
