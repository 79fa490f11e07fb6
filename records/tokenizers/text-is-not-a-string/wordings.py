"""Prints what is said about each kind of input that is not text."""

import transformers
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

print("transformers", transformers.__version__)
tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "[PAD]": 1, "a": 2, "text": 3}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]")
NAN = float("nan")
for name, value in (("list with NaN", ["a", NAN]), ("list with None", ["a", None]), ("NaN first", [NAN, "a"]), ("None", None), ("number", 3)):
    try:
        tokenizer(value, padding=True)
        print(f"{name}: no error")
    except (TypeError, ValueError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
