"""Dead end 2: OLLAMA_HOST set after the import. The client of the module was made before, with the old address."""

import os
import socket
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status = 200
        answer = {"model": body["model"], "embeddings": [[0.6, 0.8]]}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
with socket.socket() as free:  # a port that is free again after this block
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
os.environ["OLLAMA_HOST"] = f"http://127.0.0.1:{port}"  # the wrong address, as it was at the import
import ollama

os.environ["OLLAMA_HOST"] = f"http://127.0.0.1:{server.server_port}"  # too late
ollama.embed(model="nomic-embed-text", input="a text")
