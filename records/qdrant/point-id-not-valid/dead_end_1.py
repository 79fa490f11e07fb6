"""Dead end 1: a number in a string."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id="12", vector=[1.0, 0.0])])
