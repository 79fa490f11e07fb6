"""Dead end 1: insert first, in the hope that it creates the collection. It does not."""

import logging
import tempfile

from pymilvus import MilvusClient

logging.disable(logging.CRITICAL)
client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.insert("rag_docs", [{"id": 1, "vector": [0.1] * 4}])
