"""Prints which of the newer arguments the installed release knows."""

import inspect
import warnings

warnings.simplefilter("ignore")
import sentence_transformers

print("sentence-transformers", sentence_transformers.__version__)
known = inspect.signature(sentence_transformers.SentenceTransformer.__init__).parameters
for name in ("trust_remote_code", "prompts", "truncate_dim", "model_kwargs", "similarity_fn_name", "backend"):
    print(f"{name}: {'known' if name in known else 'TypeError'}")
