"""Shows the fault: what pooling_mode_cls_token=True alone means, as an argument and in 1_Pooling/config.json."""

import json
import pathlib
import tempfile
import warnings

import sentence_transformers
from sentence_transformers import models

print("sentence-transformers", sentence_transformers.__version__)


def describe(pooling):
    mode = getattr(pooling, "pooling_mode", None) or pooling.get_pooling_mode_str()
    return f"{mode}, {pooling.pooling_output_dimension} wide"


def show(name, make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(f"{name}: {describe(make())}")
    for warning in caught:
        if "pooling_mode" in str(warning.message):
            print(f"  {warning.category.__name__}: {warning.message}")


show("argument cls=True", lambda: models.Pooling(384, pooling_mode_cls_token=True))
show('argument "cls"', lambda: models.Pooling(384, "cls"))
for extra in ({}, {"pooling_mode_mean_tokens": False}, {"pooling_mode_mean_tokens": True}):
    config = {"word_embedding_dimension": 384, "pooling_mode_cls_token": True, **extra}
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "config.json").write_text(json.dumps(config))
        said = "not in the file" if not extra else str(extra["pooling_mode_mean_tokens"])
        show(f"file with cls=true, mean {said}", lambda: models.Pooling.load(folder))
width = models.Pooling(384, pooling_mode_cls_token=True).pooling_output_dimension
major, minor = (int(part) for part in sentence_transformers.__version__.split(".")[:2])
assert width == (768 if (major, minor) < (5, 4) else 384)
print(f"no error: pooling_mode_cls_token=True alone is {width} wide")
