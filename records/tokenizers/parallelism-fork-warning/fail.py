"""Prints the warning: a tokenizer is used, then the process forks, and the child uses it again."""

import os

import tokenizers
from tokenizers import Tokenizer, models, pre_tokenizers

t = Tokenizer(models.WordLevel({"a": 0, "b": 1, "[UNK]": 2}, unk_token="[UNK]"))
t.pre_tokenizer = pre_tokenizers.Whitespace()
t.encode_batch(["a b"] * 8)
child = os.fork()  # as DataLoader(num_workers=1) and multiprocessing do on Linux
if child == 0:
    t.encode_batch(["a b"] * 8)
    os._exit(0)
os.waitpid(child, 0)
print("tokenizers", tokenizers.__version__, "done")
