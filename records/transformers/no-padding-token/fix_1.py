"""Workaround 1: padding with the EOS token: with the mask the last token is right, `hidden[:, -1]` is not."""
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import GPT2Config, GPT2Model, PreTrainedTokenizerFast


def tokenizer_without_padding():
    tokenizer = Tokenizer(models.WordLevel({"<eos>": 0, "a": 1, "b": 2, "c": 3, "<unk>": 4}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<eos>", unk_token="<unk>")


tokenizer = tokenizer_without_padding()
tokenizer.pad_token = tokenizer.eos_token
torch.manual_seed(0)
model = GPT2Model(GPT2Config(vocab_size=5, n_embd=16, n_layer=1, n_head=2)).eval()
batch = tokenizer(["a", "a b c"], padding=True, return_tensors="pt")
with torch.no_grad():
    hidden = model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state
    alone = model(input_ids=torch.tensor([[1]])).last_hidden_state[0, -1]
last = batch["attention_mask"].sum(1) - 1
assert torch.allclose(hidden[0, last[0]], alone, atol=1e-5)
print("padding side:", tokenizer.padding_side)
print("last token by the mask equals the text alone:", torch.allclose(hidden[0, last[0]], alone, atol=1e-5))
print("hidden[:, -1] equals the text alone:", torch.allclose(hidden[0, -1], alone, atol=1e-5))
