"""Dead end 1: only encode() under the guard; the pool is still started while the worker imports the file."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import BoW  # a bag of words: the smallest model there is

model = SentenceTransformer(modules=[BoW(["hello", "world"])], device="cpu")
pool = model.start_multi_process_pool(["cpu"])
for process in pool["processes"]:
    process.join()
if __name__ == "__main__":
    code = max(process.exitcode for process in pool["processes"])
    print("worker died with code", code)
    raise SystemExit(code)
