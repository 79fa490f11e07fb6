"""Workaround 2: a collection of one unnamed vector."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0])])
hits = client.query_points("texts", query=[1.0, 0.0]).points
print("found", hits[0].id)
assert hits[0].id == 1
