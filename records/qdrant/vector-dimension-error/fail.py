"""Raises the error: a vector of 768 numbers for a collection of 384."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=384, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1] * 768)])
