"""Dead end 1: a second in-memory client does not see the collections of the first."""

from qdrant_client import QdrantClient, models

first = QdrantClient(":memory:")
first.create_collection("docs", vectors_config=models.VectorParams(size=2, distance="Cosine"))
print("first sees docs:", first.collection_exists("docs"))
second = QdrantClient(":memory:")
second.query_points("docs", query=[1.0, 0.0])
