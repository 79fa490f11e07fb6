"""Raises the error: nothing listens on the port."""

from pymilvus import MilvusClient

MilvusClient("http://127.0.0.1:1", timeout=2)
