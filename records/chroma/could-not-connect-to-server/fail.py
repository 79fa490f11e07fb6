"""Raises the error: nothing listens on the port that HttpClient is given."""

import socket

import chromadb

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
chromadb.HttpClient(host="127.0.0.1", port=port)
