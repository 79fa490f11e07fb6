"""Workaround 3: in your own code call hf_hub_download, which takes the repository and the file name."""

import inspect

from huggingface_hub import hf_hub_download

names = list(inspect.signature(hf_hub_download).parameters)
print("hf_hub_download takes", names[:2])
assert names[:2] == ["repo_id", "filename"]
