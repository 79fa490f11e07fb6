"""Dead end 2: looping over the response instead of its .points."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0], payload={"text": "a"})])
for hit in client.query_points("texts", query=[1.0, 0.0], limit=1):
    print(hit.payload)
