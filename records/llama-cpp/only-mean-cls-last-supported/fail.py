"""Which pooling modes the llama.cpp converter accepts. Set LLAMA_CPP to a checkout of llama.cpp.

Calls the converter's own function on small pooling files; no weights are converted."""
import json, os, sys, tempfile
from pathlib import Path
from types import SimpleNamespace

sys.path[:0] = [os.environ["LLAMA_CPP"], os.environ["LLAMA_CPP"] + "/gguf-py"]
from conversion.base import TextModel

NAMES = {1: "MEAN", 2: "CLS", 3: "LAST"}


def convert(pooling):
    folder, stored = Path(tempfile.mkdtemp()), []
    module = {"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}
    if pooling:
        (folder / "1_Pooling").mkdir()
        (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    (folder / "modules.json").write_text(json.dumps([module] if pooling else []))
    writer = SimpleNamespace(add_pooling_type=lambda kind: stored.append(NAMES[int(kind)]))
    try:
        TextModel._try_set_pooling_type(SimpleNamespace(dir_model=folder, gguf_writer=writer))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return f"stored as {stored[0]}" if stored else "no pooling type stored"


for pooling in ({"pooling_mode": "max"}, {"pooling_mode": "weightedmean"}, {"pooling_mode": ["cls", "mean"]},
                {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True},
                {"pooling_mode": "mean"}, {"pooling_mode": "cls"}, {"pooling_mode": "lasttoken"}, None):
    print(pooling, "->", convert(pooling))
