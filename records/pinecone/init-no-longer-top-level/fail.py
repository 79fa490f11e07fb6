"""Raises the error: the module function of clients below 3."""

import pinecone

pinecone.init(api_key="key", environment="us-west1-gcp")
print("init: done")
