"""Workaround 2: the same folder for the writer and the reader, opened one after the other."""

import tempfile

from qdrant_client import QdrantClient, models

with tempfile.TemporaryDirectory() as folder:
    writer = QdrantClient(path=folder)
    writer.create_collection("docs", vectors_config=models.VectorParams(size=2, distance="Cosine"))
    writer.upsert("docs", [models.PointStruct(id=1, vector=[1.0, 0.0])])
    writer.close()
    reader = QdrantClient(path=folder)
    found = reader.query_points("docs", query=[1.0, 0.0]).points[0].id
    print("second client found", found)
    assert found == 1
    reader.close()
