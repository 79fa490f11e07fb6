"""Other sections that a release does not know give the same sentence with another name."""

import json

import tokenizers

file = {
    "version": "1.0", "truncation": None, "padding": None, "added_tokens": [], "normalizer": None,
    "pre_tokenizer": None, "post_processor": None, "decoder": None,
    "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
              "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
              "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": [["a", "b"]]},
}  # as tokenizers writes it since 0.20: each merge is a pair
file["model"]["merges"] = ["a b"]
for section in ("pre_tokenizer", "normalizer"):
    try:
        tokenizers.Tokenizer.from_str(json.dumps({**file, section: {"type": "FutureStep"}}, indent=2))
    except Exception as error:
        print(tokenizers.__version__, section, "->", error)
