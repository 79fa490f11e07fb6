"""Dead end 1: leaving `padding=True` out only moves the error."""
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast


def tokenizer_without_padding():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>")


try:
    tokenizer_without_padding()(["a", "a b c"], return_tensors="pt")
except ValueError as error:
    print(str(error)[:100])
else:
    raise AssertionError("no error")
