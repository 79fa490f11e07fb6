"""Workaround 1: make the collection again with the size of the model's own vectors."""

from qdrant_client import QdrantClient, models


def embed(text):
    return [float(len(text))] * 8


client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=4, distance="Cosine"))
size = len(embed("a text"))
client.delete_collection("texts")
client.create_collection("texts", vectors_config=models.VectorParams(size=size, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=embed("a text"))])
found = client.query_points("texts", query=embed("another text")).points[0].id
print("size", size, "found", found)
assert found == 1
