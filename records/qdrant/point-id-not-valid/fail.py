"""Raises the error: a string that is no UUID as the id of a point."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id="doc-1", vector=[1.0, 0.0])])
