"""Workaround 1: create the collection when it does not exist."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
print("before", [c.name for c in client.get_collections().collections])
if not client.collection_exists("docs"):
    client.create_collection("docs", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("docs", [models.PointStruct(id=1, vector=[1.0, 0.0])])
print("after", [c.name for c in client.get_collections().collections])
assert client.query_points("docs", query=[1.0, 0.0]).points[0].id == 1
