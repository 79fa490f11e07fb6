"""Dead end 2: `return_tensors="np"` raises nothing and gives arrays of arrays."""
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast


def small_tokenizer():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>", pad_token="<eos>")


batch = small_tokenizer()(["a", "a b c"], return_tensors="np")
print(batch["input_ids"].dtype, batch["input_ids"].shape)
assert batch["input_ids"].dtype == object
