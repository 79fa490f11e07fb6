"""Raises the error: a write to a collection that was never created."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
print("collections", client.get_collections().collections)
client.upsert("docs", [models.PointStruct(id=1, vector=[0.1, 0.2, 0.3, 0.4])])
