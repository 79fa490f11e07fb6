"""Dead end 2: update_collection does not change the size, and a query of the new size fails."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
client.create_collection("texts", vectors_config=models.VectorParams(size=4, distance="Cosine"))
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1] * 4)])
larger = models.VectorParams(size=8, distance="Cosine")
changed = client.update_collection("texts", vectors_config={"": larger})
print("update_collection ->", changed, "size", client.get_collection("texts").config.params.vectors.size)
print("VectorParamsDiff has a size:", "size" in models.VectorParamsDiff.model_fields)
assert client.get_collection("texts").config.params.vectors.size == 4
client.query_points("texts", query=[0.1] * 8)
