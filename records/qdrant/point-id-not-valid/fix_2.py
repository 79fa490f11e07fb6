"""Workaround 2: integers as ids."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=int("12"), vector=[1.0, 0.0])])
print("stored", client.retrieve("texts", ids=[12])[0].id)
assert client.count("texts").count == 1
