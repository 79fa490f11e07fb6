"""Raises the error: the worker imports this file again, and it has no main guard."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import BoW  # a bag of words: the smallest model there is

model = SentenceTransformer(modules=[BoW(["hello", "world"])], device="cpu")
pool = model.start_multi_process_pool(["cpu"])
for process in pool["processes"]:
    process.join()
raise SystemExit(max(process.exitcode for process in pool["processes"]))
