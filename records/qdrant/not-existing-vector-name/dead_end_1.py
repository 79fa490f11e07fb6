"""Dead end 1: the tuple that the old search method took."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
params = models.VectorParams(size=2, distance="Cosine")
client.create_collection("texts", vectors_config={"text-dense": params})
client.query_points("texts", query=("text-dense", [1.0, 0.0]))
