"""Workaround 2: huggingface_hub 0.25.2, the last release line with the function."""

import warnings

warnings.simplefilter("ignore")
import huggingface_hub
from huggingface_hub import cached_download

print("huggingface_hub", huggingface_hub.__version__, "has", cached_download.__name__)
assert huggingface_hub.__version__ == "0.25.2"
