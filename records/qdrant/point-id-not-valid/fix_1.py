"""Workaround 1: a UUID made from the own id; the second upsert overwrites the first."""

import uuid

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
point_id = str(uuid.uuid5(uuid.NAMESPACE_URL, "doc-1"))
for vector in ([1.0, 0.0], [0.0, 1.0]):
    point = models.PointStruct(id=point_id, vector=vector, payload={"doc_id": "doc-1"})
    client.upsert("texts", [point])
hit = client.query_points("texts", query=[0.0, 1.0]).points[0]
print("points", client.count("texts").count, "doc_id", hit.payload["doc_id"])
assert client.count("texts").count == 1 and hit.payload["doc_id"] == "doc-1"
