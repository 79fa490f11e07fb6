"""Dead end 2: upsert does not create the collection."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.upsert("docs", [models.PointStruct(id=1, vector=[1.0, 0.0])])
