"""Raises the error: an address without http://."""

from pymilvus import MilvusClient

MilvusClient("localhost:19530")
