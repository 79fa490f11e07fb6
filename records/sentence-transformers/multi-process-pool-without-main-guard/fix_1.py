"""Workaround 1: the main guard."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import BoW  # a bag of words: the smallest model there is

if __name__ == "__main__":
    model = SentenceTransformer(modules=[BoW(["hello", "world"])], device="cpu")
    pool = model.start_multi_process_pool(["cpu"])
    vectors = model.encode_multi_process(["hello", "world"], pool)
    model.stop_multi_process_pool(pool)
    print(vectors.shape)
    assert vectors.shape == (2, 2)
