"""Workaround 1: padding makes one tensor, and the mask keeps the mean pooling right."""
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast


def small_tokenizer():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>", pad_token="<eos>")


batch = small_tokenizer()(["a", "a b c"], padding=True, truncation=True, max_length=8, return_tensors="pt")
assert batch["input_ids"].shape == (2, 3)
assert batch["attention_mask"].tolist() == [[1, 0, 0], [1, 1, 1]]
hidden = torch.nn.Embedding(5, 4)(batch["input_ids"])  # stands for the model
mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
mean = (hidden * mask).sum(1) / mask.sum(1)
assert torch.allclose(mean[0], hidden[0, 0])  # the text of one token: its only token
print(tuple(batch["input_ids"].shape), batch["attention_mask"].tolist())
