"""Workaround 2: a new [PAD] token needs a new row in the embedding table of the model."""
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import GPT2Config, GPT2Model, PreTrainedTokenizerFast


def tokenizer_without_padding():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>")


tokenizer = tokenizer_without_padding()
model = GPT2Model(GPT2Config(vocab_size=5, n_embd=16, n_layer=1, n_head=2)).eval()
tokenizer.add_special_tokens({"pad_token": "[PAD]"})
batch = tokenizer(["a", "a b c"], padding=True, return_tensors="pt")
inputs = {"input_ids": batch["input_ids"], "attention_mask": batch["attention_mask"]}
try:
    model(**inputs)
except IndexError as error:
    print("without resizing:", error)
model.resize_token_embeddings(len(tokenizer))
assert model(**inputs).last_hidden_state.shape == (2, 3, 16)
print("after resize_token_embeddings:", tuple(model(**inputs).last_hidden_state.shape))
