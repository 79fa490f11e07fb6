"""Workaround 1: close the first client; its points are on the disk."""

import tempfile

from qdrant_client import QdrantClient, models

with tempfile.TemporaryDirectory() as folder:
    first = QdrantClient(path=folder)
    params = models.VectorParams(size=2, distance="Cosine")
    first.create_collection("texts", vectors_config=params)
    first.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0])])
    first.close()
    second = QdrantClient(path=folder)
    print("second client sees", second.count("texts").count, "point")
    assert second.count("texts").count == 1
    second.close()
