"""Dead end 1: without the lock file both open, but one does not see what the other writes."""

import os
import tempfile

from qdrant_client import QdrantClient, models

folder = tempfile.mkdtemp()
first = QdrantClient(path=folder)
first.create_collection("texts", vectors_config=models.VectorParams(size=2, distance="Cosine"))
os.remove(os.path.join(folder, ".lock"))
second = QdrantClient(path=folder)
first.upsert("texts", [models.PointStruct(id=1, vector=[1.0, 0.0])])
print("first sees", first.count("texts").count, "point, second sees", second.count("texts").count)
assert (first.count("texts").count, second.count("texts").count) == (1, 0)
first.close()
second.close()
