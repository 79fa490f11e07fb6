"""Dead end 1: connect at once after the start of the server. It needs a moment before it listens."""

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import chromadb

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
chroma = Path(sys.executable).parent / "chroma"
command = [str(chroma), "run", "--path", tempfile.mkdtemp(), "--host", "127.0.0.1", "--port", str(port)]
server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    chromadb.HttpClient(host="127.0.0.1", port=port)
finally:
    server.terminate()
