"""Dead end 1: the new name with the old argument name."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.query_points("texts", query_vector=[1.0, 0.0], limit=1)
