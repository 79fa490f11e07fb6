"""Workaround 1: give the client the address of the server; here a server that answers as Ollama does."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from ollama import Client



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
client = Client(host=f"http://127.0.0.1:{server.server_port}")
answer = client.embed(model="nomic-embed-text", input="a text")
print("vectors", len(answer.embeddings), "width", len(answer.embeddings[0]))
assert answer.embeddings == [[0.6, 0.8]]
