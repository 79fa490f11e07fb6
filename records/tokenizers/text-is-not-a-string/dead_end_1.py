"""Dead end 1: str() on every row makes the word "nan" out of an empty cell, and embeds it."""

from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "[PAD]": 1, "a": 2, "text": 3, "nan": 4, "None": 5}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]")
rows = ["text", float("nan"), None]
batch = tokenizer([str(text) for text in rows])
print([tokenizer.decode(ids) for ids in batch["input_ids"]])
assert [tokenizer.decode(ids) for ids in batch["input_ids"]] == ["text", "nan", "None"]
