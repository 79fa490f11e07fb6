"""Padding is on, but a column that the tokenizer does not pad stays ragged; the message names it."""
import re
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast


def small_tokenizer():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>", pad_token="<eos>")


tokenizer = small_tokenizer()
for column, values in (("labels", ([1], [1, 2])), ("text", ("a", "b"))):
    rows = [{"input_ids": [1], column: values[0]}, {"input_ids": [1, 2], column: values[1]}]
    try:
        tokenizer.pad(rows, padding=True, return_tensors="pt")
    except ValueError as error:
        print(re.search("`([a-z_]+)`", str(error))[1])
