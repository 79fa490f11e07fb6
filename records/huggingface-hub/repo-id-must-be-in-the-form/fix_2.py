"""Workaround 2: a name on the Hub has at most one slash and no address around it."""

from huggingface_hub.utils import validate_repo_id

ADDRESS = "https://huggingface.co/BAAI/bge-small-en-v1.5/tree/main"
name = "/".join(ADDRESS.removeprefix("https://huggingface.co/").split("/")[:2])
validate_repo_id(name)
print("valid:", name)
assert name == "BAAI/bge-small-en-v1.5"
