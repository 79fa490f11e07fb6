"""Workaround 1: a URL on which a server answers (here a small stand-in)."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from elasticsearch import Elasticsearch


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"version": {"number": "9.5.1"}}')

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
answer = Elasticsearch(f"http://127.0.0.1:{server.server_port}").info()
print("version", answer["version"]["number"])
assert answer["version"]["number"] == "9.5.1"
