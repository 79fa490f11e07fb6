"""Raises the error: a query without a vector name on a collection of named vectors."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
params = models.VectorParams(size=2, distance="Cosine")
client.create_collection("texts", vectors_config={"text-dense": params})
try:
    client.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0])])
except ValueError as error:
    print("upsert ->", error)
client.query_points("texts", query=[1.0, 0.0])
