"""Workaround 2: pinecone-client below 3 still has init()."""

from importlib.metadata import version

import pinecone

pinecone.init(api_key="key", environment="us-west1-gcp")
print("init works with pinecone-client", version("pinecone-client"))
assert version("pinecone-client").startswith("2.")
