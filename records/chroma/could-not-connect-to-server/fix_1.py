"""Workaround 1: start the server with `chroma run` and wait until it answers."""

import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import chromadb

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
chroma = Path(sys.executable).parent / "chroma"
command = [str(chroma), "run", "--path", tempfile.mkdtemp(), "--host", "127.0.0.1", "--port", str(port)]
server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for attempt in range(150):
        try:
            client = chromadb.HttpClient(host="127.0.0.1", port=port)
            break
        except ValueError:
            time.sleep(0.1)
    collection = client.get_or_create_collection("texts", embedding_function=None)
    collection.add(ids=["a"], embeddings=[[0.1, 0.2]])
    print("connected, rows", collection.count())
    assert collection.count() == 1
finally:
    server.terminate()
