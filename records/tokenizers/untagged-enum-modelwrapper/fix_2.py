"""Workaround 2: write the merges as strings; the old release reads that, and the result is the same."""

import json

import tokenizers

file = {
    "version": "1.0", "truncation": None, "padding": None, "added_tokens": [], "normalizer": None,
    "pre_tokenizer": None, "post_processor": None, "decoder": None,
    "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
              "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
              "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": [["a", "b"]]},
}  # as tokenizers writes it since 0.20: each merge is a pair
pairs = file["model"]["merges"]
assert not any(" " in part for pair in pairs for part in pair)
file["model"]["merges"] = [" ".join(pair) for pair in pairs]
tokens = tokenizers.Tokenizer.from_str(json.dumps(file, indent=2)).encode("ab").tokens
print("tokenizers", tokenizers.__version__, "tokens", tokens)
assert tokens == ["ab"]
