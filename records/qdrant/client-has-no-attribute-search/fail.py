"""Raises the error: the search method of older clients on a newer client."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=4, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1, 0.2, 0.3, 0.4])])
hits = client.search("texts", query_vector=[0.1, 0.2, 0.3, 0.4], limit=1)
print("hits", [hit.id for hit in hits])
