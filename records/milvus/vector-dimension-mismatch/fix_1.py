"""Workaround 1: read the dimension of the collection; on another one make the collection again."""

import tempfile

from pymilvus import MilvusClient

client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
vector = [0.1] * 8  # of the new model

fields = client.describe_collection("docs")["fields"]
dim = next(field["params"]["dim"] for field in fields if "dim" in field["params"])
print("collection", dim, "model", len(vector))
if int(dim) != len(vector):
    client.drop_collection("docs")
    client.create_collection("docs", dimension=len(vector))
print("inserted", client.insert("docs", [{"id": 1, "vector": vector}])["insert_count"])
assert len(client.search("docs", data=[vector], limit=1)[0]) == 1
client.close()
