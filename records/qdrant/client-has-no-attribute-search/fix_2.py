"""Workaround 2: a client below 1.16 still has search()."""

from importlib.metadata import version

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0])])
hits = client.search("texts", query_vector=[1.0, 0.0], limit=1)
print("found", hits[0].id, "with qdrant-client", version("qdrant-client"))
assert hits[0].id == 1
