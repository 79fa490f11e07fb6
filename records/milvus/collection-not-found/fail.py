"""Raises the error: a search in a collection that this database file does not hold."""

import logging
import tempfile

from pymilvus import MilvusClient

logging.disable(logging.CRITICAL)
client = MilvusClient(tempfile.mkdtemp() + "/milvus.db")
client.create_collection("docs", dimension=4)
client.search("rag_docs", data=[[0.1] * 4])
