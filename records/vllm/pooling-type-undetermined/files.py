"""What vLLM reads from a Sentence Transformers folder, for six pooling files. No model is loaded."""
import json, os, tempfile
from pathlib import Path

os.environ["VLLM_LOGGING_LEVEL"] = "WARNING"
from vllm.transformers_utils.config import get_pooling_config

for pooling in ({"pooling_mode": "max"}, {"pooling_mode": "weightedmean"}, {"pooling_mode": ["cls", "mean"]},
                {"pooling_mode_max_tokens": True}, {"pooling_mode": "mean"},
                {"pooling_mode_mean_sqrt_len_tokens": True}):
    folder = Path(tempfile.mkdtemp())
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    (folder / "modules.json").write_text(json.dumps(
        [{"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}]))
    print(pooling, "->", get_pooling_config(str(folder), None), flush=True)
