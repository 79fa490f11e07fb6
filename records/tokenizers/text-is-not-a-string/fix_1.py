"""Workaround 1: keep only rows that are text, and remember which ones."""

from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "[PAD]": 1, "a": 2, "text": 3}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]")
rows = ["a text", float("nan"), None, "text"]
kept = [number for number, text in enumerate(rows) if isinstance(text, str) and text.strip()]
ids = tokenizer([rows[number] for number in kept], padding=True)["input_ids"]
print("rows kept:", kept, "ids:", ids)
assert kept == [0, 3] and ids == [[2, 3], [3, 1]]
