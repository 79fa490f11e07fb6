"""Dead end 1: Python's warning filter. The text is written by Rust and comes all the same."""

import os
import tempfile
import warnings

from tokenizers import Tokenizer, models, pre_tokenizers

warnings.filterwarnings("ignore")
t = Tokenizer(models.WordLevel({"a": 0, "b": 1, "[UNK]": 2}, unk_token="[UNK]"))
t.pre_tokenizer = pre_tokenizers.Whitespace()


def printed_by(function):
    """What is written to file 2 (also by Rust) while the function runs."""
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        function()
        os.dup2(kept, 2)
        file.seek(0)
        return file.read().decode()


def fork():
    t.encode_batch(["a b"] * 8)
    child = os.fork()
    if child == 0:
        t.encode_batch(["a b"] * 8)
        os._exit(0)
    os.waitpid(child, 0)


text = printed_by(fork)
print("still printed:", text.splitlines()[0])
assert "just got forked" in text
