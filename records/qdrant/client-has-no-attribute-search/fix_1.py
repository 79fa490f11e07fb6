"""Workaround 1: query_points, whose response holds the hits in .points."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert(
    "texts",
    [models.PointStruct(id=1, vector=[1.0, 0.0]), models.PointStruct(id=2, vector=[0.0, 1.0])],
)
hits = client.query_points("texts", query=[0.1, 0.9], limit=1).points
print("found", hits[0].id)
assert [hit.id for hit in hits] == [2]
