"""Workaround 1: the vector's name in the point and in the query."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
params = models.VectorParams(size=2, distance="Cosine")
client.create_collection("texts", vectors_config={"text-dense": params})
name = list(client.get_collection("texts").config.params.vectors)[0]
print("names", [name])
client.upsert("texts", [models.PointStruct(id=1, vector={name: [1.0, 0.0]})])
hits = client.query_points("texts", query=[1.0, 0.0], using=name).points
print("found", hits[0].id)
assert hits[0].id == 1
