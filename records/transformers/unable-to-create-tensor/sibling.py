"""The same fault without Transformers: the Tokenizers library and `torch.tensor`."""
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

tokenizer = Tokenizer(models.WordLevel({"<pad>": 0, "a": 1, "b": 2, "c": 3}))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
try:
    torch.tensor([row.ids for row in tokenizer.encode_batch(["a", "a b c"])])
except ValueError as error:
    print(error)
tokenizer.enable_padding(pad_id=0, pad_token="<pad>")
rows = tokenizer.encode_batch(["a", "a b c"])
print(torch.tensor([row.ids for row in rows]).tolist(), [row.attention_mask for row in rows])
