"""Shows the fault: one folder, is_causal=false in config.json. Which attention does the library use?"""

import json
import pathlib
import tempfile

import torch
import transformers
from transformers import AutoModel, Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
config = Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)
with tempfile.TemporaryDirectory() as folder:
    Qwen2Model(config).save_pretrained(folder)
    as_saved = AutoModel.from_pretrained(folder).eval()
    file = pathlib.Path(folder, "config.json")
    file.write_text(json.dumps({**json.loads(file.read_text()), "is_causal": False}))
    flagged = AutoModel.from_pretrained(folder).eval()

# Change only the last token. With causal attention the states before it cannot move.
one, other = torch.tensor([[5, 6, 7, 8]]), torch.tensor([[5, 6, 7, 9]])
cosine = torch.nn.functional.cosine_similarity
print("transformers", transformers.__version__)
with torch.no_grad():
    for name, model in {"as saved": as_saved, "is_causal: false": flagged}.items():
        a, b = model(one).last_hidden_state[0, 0], model(other).last_hidden_state[0, 0]
        print(f"{name}: attention is", "causal" if torch.equal(a, b) else "bidirectional")
    last = [model(one).last_hidden_state[:, -1] for model in (as_saved, flagged)]
    mean = [model(one).last_hidden_state.mean(1) for model in (as_saved, flagged)]
print(f"cosine between the two, last token: {cosine(*last).item():.4f}")
print(f"cosine between the two, mean:       {cosine(*mean).item():.4f}")
if torch.allclose(*last):
    print("ignored: is_causal=false in config.json, the attention stays causal")
else:
    assert max(cosine(*last).item(), cosine(*mean).item()) < 0.99
    print("no error: causal attention in one engine, bidirectional in the other")
