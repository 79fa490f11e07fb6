"""Dead end 1: an emptied collection keeps its size."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=4, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1] * 4)])
client.delete("texts", points_selector=[1])
print("points", client.count("texts").count)
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1] * 8)])
