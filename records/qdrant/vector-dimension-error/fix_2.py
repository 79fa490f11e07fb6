"""Workaround 2: a second collection behind an alias."""

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
for size in (4, 8):
    params = models.VectorParams(size=size, distance="Cosine")
    client.create_collection(f"texts_{size}", vectors_config=params)
alias = models.CreateAlias(collection_name="texts_8", alias_name="texts")
client.update_collection_aliases([models.CreateAliasOperation(create_alias=alias)])
client.upsert("texts", [models.PointStruct(id=1, vector=[0.1] * 8)])
print("alias texts holds", client.count("texts_8").count, "point of 8 numbers")
assert client.count("texts_8").count == 1 and client.count("texts_4").count == 0
