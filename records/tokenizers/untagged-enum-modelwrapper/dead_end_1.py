"""Dead end 1: look at the line of the message. It is the end of the model section, whatever is wrong."""

import json

from tokenizers import Tokenizer

file = {
    "version": "1.0", "truncation": None, "padding": None, "added_tokens": [], "normalizer": None,
    "pre_tokenizer": None, "post_processor": None, "decoder": None,
    "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
              "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
              "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": [["a", "b"]]},
}  # as tokenizers writes it since 0.20: each merge is a pair
text = json.dumps(file, indent=2)
print("lines in the file", len(text.splitlines()))
Tokenizer.from_str(text)
