"""Dead end 1: only the HTTP port is published. The client also needs the gRPC port."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import weaviate


class Stub(BaseHTTPRequestHandler):  # answers the two calls a client makes at the start
    def do_GET(self):
        self.send_response(404 if "openid" in self.path else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"version": "1.38.0"}')

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Stub)
threading.Thread(target=server.serve_forever, daemon=True).start()
weaviate.connect_to_local(host="127.0.0.1", port=server.server_port, grpc_port=1)
