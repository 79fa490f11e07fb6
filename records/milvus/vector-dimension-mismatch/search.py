"""Prints the words of Milvus Lite when the query has another dimension than the collection."""

import logging
import tempfile

from pymilvus import MilvusClient, MilvusException

logging.disable(logging.CRITICAL)
client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.insert("docs", [{"id": 1, "vector": [0.1] * 4}])
try:
    client.search("docs", data=[[0.1] * 8], limit=1)
except MilvusException as error:
    print(error)
client.close()
