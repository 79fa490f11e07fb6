"""Shows the fault: three ways to take the last token, on right and left padding, against the text alone."""

import torch
import transformers
from transformers import Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
model = Qwen2Model(Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)).eval()
text, pad = [5, 6, 7], [0, 0, 0, 0]
batches = {
    "right padding": (text + pad, [1, 1, 1, 0, 0, 0, 0]),
    "left padding": (pad + text, [0, 0, 0, 0, 1, 1, 1]),
}


def last_attended(states, mask):
    positions = torch.arange(mask.shape[1], device=mask.device)
    return states[torch.arange(len(states)), (mask * positions).argmax(dim=1)]


print("transformers", transformers.__version__)
with torch.no_grad():
    alone = model(torch.tensor([text])).last_hidden_state[:, -1]
    for name, (ids, mask) in batches.items():
        mask = torch.tensor([mask])
        states = model(torch.tensor([ids]), attention_mask=mask).last_hidden_state
        takes = {
            "h[:, -1]": states[:, -1],
            "mask.sum(1) - 1": states[0, mask.sum(1) - 1],
            "last attended token": last_attended(states, mask),
        }
        for way, vector in takes.items():
            cosine = torch.nn.functional.cosine_similarity(vector, alone).item()
            print(f"{name} | {way} | cosine to the text on its own: {cosine:.4f}")
            wrong = (name[:5], way) in (("right", "h[:, -1]"), ("left ", "mask.sum(1) - 1"))
            assert (cosine < 0.99) == wrong
print("no error: last-token pooling takes a padding row")
