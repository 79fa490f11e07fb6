"""Dead end 1: delete the rows. The dimension belongs to the schema of the collection."""

import logging
import tempfile

from pymilvus import MilvusClient

logging.disable(logging.CRITICAL)
client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.insert("docs", [{"id": 1, "vector": [0.1] * 4}])
client.delete("docs", ids=[1])
client.insert("docs", [{"id": 1, "vector": [0.1] * 8}])
