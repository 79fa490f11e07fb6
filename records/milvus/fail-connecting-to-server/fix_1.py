"""Workaround 1: without a server use Milvus Lite, a local file with the same client."""

import tempfile

from pymilvus import MilvusClient

client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.insert("docs", [{"id": 1, "vector": [0.1, 0.2, 0.3, 0.4]}])
found = client.search("docs", data=[[0.1, 0.2, 0.3, 0.4]], limit=1)[0][0]["id"]
print("found", found)
assert found == 1
client.close()
