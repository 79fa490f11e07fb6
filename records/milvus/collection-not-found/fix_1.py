"""Workaround 1: list the collections, and create the one that is missing."""

import tempfile

from pymilvus import MilvusClient

client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
print("before", client.list_collections())
if not client.has_collection("rag_docs"):
    client.create_collection("rag_docs", dimension=4)
client.insert("rag_docs", [{"id": 1, "vector": [0.1] * 4}])
print("after", client.list_collections(), "found", len(client.search("rag_docs", data=[[0.1] * 4])[0]))
assert client.has_collection("rag_docs")
client.close()
