"""Workaround 1: a release of sentence-transformers from 2.3 on does not import the name."""

import huggingface_hub
import sentence_transformers

assert not hasattr(huggingface_hub, "cached_download")
print("sentence-transformers", sentence_transformers.__version__, "imported without cached_download")
