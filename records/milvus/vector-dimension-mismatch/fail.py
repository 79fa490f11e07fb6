"""Raises the error: a vector of 8 numbers is inserted into a collection of dimension 4."""

import logging
import tempfile

from pymilvus import MilvusClient

logging.disable(logging.CRITICAL)
client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.insert("docs", [{"id": 1, "vector": [0.1] * 8}])
