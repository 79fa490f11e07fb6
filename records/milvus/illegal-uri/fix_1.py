"""Workaround 1: with Milvus Lite the name of the local file ends with .db."""

import tempfile

from pymilvus import MilvusClient

client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.insert("docs", [{"id": 1, "vector": [0.1, 0.2, 0.3, 0.4]}])
print("collections", client.list_collections())
assert client.list_collections() == ["docs"]
client.close()
