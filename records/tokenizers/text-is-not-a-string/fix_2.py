"""Workaround 2: turn a column or array into a plain list first."""

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "[PAD]": 1, "a": 2, "text": 3}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]")
column = np.array(["a text", "text"])
try:
    tokenizer(column, padding=True)
except ValueError as error:
    print("array:", str(error)[:33])
ids = tokenizer(column.tolist(), padding=True)["input_ids"]
print("list:", ids)
assert ids == [[2, 3], [3, 1]]
