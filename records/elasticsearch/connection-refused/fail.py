"""Raises the error: a client of a port on which nothing listens."""

from elasticsearch import Elasticsearch

Elasticsearch("http://127.0.0.1:9").info()
