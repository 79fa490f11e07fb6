"""Dead end 1: truncation cuts long rows; it does not lengthen short ones."""
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast


def small_tokenizer():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>", pad_token="<eos>")


tokenizer, texts = small_tokenizer(), ["a", "a b c"]
try:
    tokenizer(texts, truncation=True, max_length=8, return_tensors="pt")
except ValueError as error:
    print("truncation alone:", str(error)[:58])
else:
    raise AssertionError("no error")
cut = tokenizer(texts, truncation=True, max_length=1, return_tensors="pt")
print("cut to the shortest text:", cut["input_ids"].tolist())
