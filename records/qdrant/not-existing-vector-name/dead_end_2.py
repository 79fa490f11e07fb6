"""Dead end 2: a guessed vector name."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
params = models.VectorParams(size=2, distance="Cosine")
client.create_collection("texts", vectors_config={"text-dense": params})
print("names", list(client.get_collection("texts").config.params.vectors))
client.query_points("texts", query=[1.0, 0.0], using="default")
