"""Which values PoolerConfig takes. No model is loaded."""
import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import PoolerConfig

for fields in ({"pooling_type": "mean"}, {"pooling_type": "MAX"}, {"pooling_type": "MEAN", "normalize": True}):
    try:
        PoolerConfig(**fields)
    except ValueError as error:
        print(fields, "->", error, "\n")
for name in ("CLS", "LAST", "MEAN", "ALL", "STEP"):
    config = PoolerConfig(pooling_type=name)
    print(name, "-> seq", config.seq_pooling_type, "tok", config.tok_pooling_type)
print("use_activation", PoolerConfig(pooling_type="MEAN", use_activation=False).use_activation)
